import { artifactRefused } from '../../artifact-refused.ts'
import type { OperatorContext } from '../../program/operator-context.ts'
import { isRowValue, sizeOf } from '../../program/value.ts'

/** Gives the first input in another shape, that of a row where it has rows: nothing is moved. */
export function giveShape(context: OperatorContext, shape: readonly number[]): undefined {
  const value = context.input(0)
  const size = isRowValue(value) ? value.width : value.values.length
  if (sizeOf(shape) !== size || shape.some((length) => length < 0))
    throw artifactRefused(`${context.name} gives ${size} values the shape [${shape.join(', ')}].`)
  context.give({ ...value, shape })
}
