import type { OperatorContext, Step } from '../../program/operator-context.ts'
import type { NumberType, RowType, RowValue } from '../../program/value.ts'

/** Gives rows of this shape, whose values are those at some places of the input's row: `placeOf` says which at each. */
export function pick(
  context: OperatorContext,
  value: RowValue<RowType>,
  shape: readonly number[],
  placeOf: (at: number) => number,
  output = 0,
): Step {
  // Texts are moved as numbers are.
  const { type, width, data } = value as RowValue
  const target = context.output<NumberType>(type, shape, output)
  const places = Int32Array.from({ length: target.width }, (_, at) => placeOf(at))
  const { data: values } = target
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      const start = row * width
      for (const place of places) values[at++] = data[start + place] as number
    }
  }
}
