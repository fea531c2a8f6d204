import type { Operator } from '../../program/operator-context.ts'
import { lanesAlong } from './lanes.ts'

/** Where along an axis the value stands that `isBetter` than all before it. */
function indexOfExtreme(isBetter: (value: number, best: number) => boolean): Operator {
  return (context) => {
    const { attributes } = context
    const { shape, width, data } = context.rows(0, 'float32', 'float64', 'int32', 'int64')
    const axis = context.axis(attributes.integer('axis', 0), shape.length)
    const takesLast = attributes.integer('select_last_index', 0) !== 0
    const keepsLength = attributes.integer('keepdims', 1) !== 0
    const { starts, offsets } = lanesAlong(shape, new Set([axis]))
    const output = context.output('int64', keepsLength ? shape.with(axis, 1) : shape.toSpliced(axis, 1)).data
    return (rows) => {
      for (let row = 0, at = 0; row < rows; row++) {
        for (const start of starts) output[at++] = indexIn(row * width + start, offsets)
      }
    }

    function indexIn(start: number, offsets: Int32Array): number {
      let best = 0
      for (let index = 1; index < offsets.length; index++) {
        const value = data[start + (offsets[index] as number)] as number
        const before = data[start + (offsets[best] as number)] as number
        if (isBetter(value, before) || (takesLast && value === before)) best = index
      }
      return best
    }
  }
}

export const indexOfGreatest: Operator = indexOfExtreme((value, best) => value > best)
export const indexOfLeast: Operator = indexOfExtreme((value, best) => value < best)
