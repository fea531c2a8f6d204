import type { Operator } from '../program/operator-context.ts'

/** Whether each number is missing. */
export const isMissing: Operator = (context) => {
  const { shape, width, data } = context.rows(0, 'float32')
  const output = context.output('bool', shape).data
  return (rows) => {
    for (let at = 0; at < rows * width; at++) output[at] = Number.isNaN(data[at]) ? 1 : 0
  }
}
