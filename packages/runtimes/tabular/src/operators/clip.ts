import { floatsOf } from '../program/operand.ts'
import type { Operator } from '../program/operator-context.ts'

const greatestFloat32 = (2 - 2 ** -23) * 2 ** 127

/** Each number, but no less and no more than the bounds; a missing value stays one. */
export const clip: Operator = (context) => {
  const { shape, width, data } = context.rows(0, 'float32')
  const least = bound(1, -greatestFloat32)
  const greatest = bound(2, greatestFloat32)
  const output = context.output('float32', shape).data
  return (rows) => {
    for (let at = 0; at < rows * width; at++) {
      output[at] = Math.min(Math.max(data[at] as number, least), greatest)
    }
  }

  function bound(index: number, fallback: number): number {
    return context.has(index) ? (floatsOf(context, index)[0] ?? fallback) : fallback
  }
}
