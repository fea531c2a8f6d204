import type { ObjectSchema, Task } from '@flit-ml/spec'
import { usageError } from '../errors.ts'
import type { SeededOptions } from './learning-options.ts'
import { numericOutcomes, Outcomes } from './outcomes.ts'
import { assertClasses, assertNumbers, type Parts, partData } from './part-data.ts'
import { readLabelledData } from './read-labelled-data.ts'

/**
 * What is learnt from, and what is held out of it: another file, or a share of the same one.
 * @throws FlitError FLIT_DATA_REFUSED, FLIT_TRAINING_DATA_INVALID or FLIT_USAGE, and what reading throws.
 */
export async function readParts(input: ObjectSchema, options: SeededOptions, task: Task): Promise<Parts> {
  const { label, positive, protected: protectedColumns, weight, holdout, holdoutFile, seed, folds } = options
  const aside = [label, ...protectedColumns, weight ?? []].flat()
  assertNoInputs(input, aside)
  const isNumeric = task === 'regression'
  if (isNumeric && positive !== undefined) throw noClasses(positive)
  const outcomes = isNumeric ? numericOutcomes(label) : new Outcomes(label, positive)
  const columns = { label, protectedColumns, outcomes, aside: new Set(aside) }
  const { json = false, verbose = false, ignoreUnknown = false } = options
  const read = (path: string, weight?: string) =>
    readLabelledData(path, { ...columns, weight, input, ignoreUnknown, json, verbose })
  const data = await read(options.data, weight)
  const parts = holdoutFile ? { training: data, holdout: await read(holdoutFile) } : partData(data, holdout, seed)
  if (isNumeric) assertNumbers(parts, folds)
  else assertClasses(parts, folds)
  return parts
}

function assertNoInputs({ properties }: ObjectSchema, columns: readonly string[]): void {
  const input = columns.find((column) => Object.hasOwn(properties, column))
  if (input === undefined) return
  throw usageError(
    input,
    `'${input}' is an input of the model.`,
    'A label, a weight, and what is protected, may not be one.',
  )
}

function noClasses(positive: string): Error {
  return usageError('--positive', `A regression has no class, so that none is '${positive}'.`, 'Leave --positive out.')
}
