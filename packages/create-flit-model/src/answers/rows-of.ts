import type { Row } from '@flit-ml/spec'
import type { Input } from '../inputs/input.ts'

/** The example rows. */
export function rowsOf(inputs: readonly Input[]): Row[] {
  const [first] = inputs
  return (first?.values ?? []).map((_, row) =>
    Object.fromEntries(inputs.map(({ name, values }) => [name, values[row]])),
  )
}

/** For each input that may be missing and is in none of the example rows, the first row without it. */
export function rowsWithout(inputs: readonly Input[]): Row[] {
  const [first] = rowsOf(inputs)
  return inputs
    .filter(({ optional, values }) => optional && !values.includes(null))
    .map(({ name }) => ({ ...first, [name]: null }))
}
