import type { Operator } from '../../program/operator-context.ts'
import type { Numbers } from '../../program/value.ts'
import { matrixOf } from './matrix-of.ts'

const { fround, abs, sqrt } = Math
const least = -(2 - 2 ** -23) * 2 ** 127

/** What the numbers of a row, from `start`, are divided by: each step in float32. */
type Norm = (data: Numbers, start: number, width: number) => number

const norms: Readonly<Record<string, Norm>> = {
  MAX: (data, start, width) => {
    let greatest = least
    for (let at = start; at < start + width; at++)
      if (fround(data[at] as number) > greatest) greatest = fround(data[at] as number)
    return greatest
  },
  L1: (data, start, width) => {
    let sum = 0
    for (let at = start; at < start + width; at++) sum = fround(sum + fround(abs(data[at] as number)))
    return sum
  },
  L2: (data, start, width) => {
    let sum = 0
    for (let at = start; at < start + width; at++) sum = fround(sum + fround((data[at] as number) ** 2))
    return sum
  },
}

/** Each row divided by its norm; a row whose norm is 0 stays as it is. */
export const normalizer: Operator = (context) => {
  const { shape, width, data } = matrixOf(context, 'float32', 'float64', 'int64', 'int32')
  const name = context.attributes.text('norm', 'MAX')
  const norm = norms[name]
  if (!norm) throw context.attributes.refused('norm', name)
  const output = context.output('float32', shape).data
  const share = name === 'L2' ? shareOfSquares : (value: number, divisor: number) => fround(value) / divisor
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      const divisor = norm(data, row * width, width)
      for (let column = 0; column < width; column++, at++)
        output[at] = divisor === 0 ? (data[at] as number) : share(data[at] as number, divisor)
    }
  }
}

function shareOfSquares(value: number, sum: number): number {
  const share = fround(sqrt(fround(fround(value ** 2) / sum)))
  return value < 0 ? -share : share
}
