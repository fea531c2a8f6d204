import type { OperatorContext, Step } from '../../program/operator-context.ts'
import { type RowType, type RowValue, sizeOf } from '../../program/value.ts'
import { pick } from './pick.ts'

/** Gives the places `chosen` along an axis, in that order, in a shape that `lengths` replace the axis in. */
export function takeAlong(
  context: OperatorContext,
  value: RowValue<RowType>,
  axis: number,
  chosen: ArrayLike<number>,
  lengths: readonly number[] = [chosen.length],
  output = 0,
): Step {
  const before = value.shape.slice(0, axis)
  const after = value.shape.slice(axis + 1)
  const length = value.shape[axis] as number
  const inner = sizeOf(after)
  const placeOf = (at: number) => {
    const along = Math.floor(at / inner)
    const outer = Math.floor(along / chosen.length)
    return (outer * length + (chosen[along % chosen.length] as number)) * inner + (at % inner)
  }
  return pick(context, value, [...before, ...lengths, ...after], placeOf, output)
}
