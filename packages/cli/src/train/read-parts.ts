import type { ObjectSchema, Task } from '@flit-ml/spec'
import { usageError } from '../errors.ts'
import { isSameFile } from '../input/is-same-file.ts'
import { assertClasses, assertNumbers } from './assert-parts.ts'
import { type LabelledData, pick } from './labelled-data.ts'
import type { SeededOptions } from './learning-options.ts'
import { numericOutcomes, Outcomes } from './outcomes.ts'
import type { Parts } from './parts.ts'
import { type ReadOptions, readLabelledData } from './read-labelled-data.ts'
import { foldsOf, holdOut } from './splits/split-rows.ts'
import { Times } from './times.ts'

/**
 * What is learnt from, and what is held out of it: another file, or a share of the same one.
 * @throws FlitError FLIT_DATA_REFUSED, FLIT_TRAINING_DATA_INVALID or FLIT_USAGE, and what reading throws.
 */
export async function readParts(input: ObjectSchema, options: SeededOptions, task: Task): Promise<Parts> {
  const { label, positive, protected: protectedColumns, weight, group, time, holdoutFile, seed } = options
  const noInputs = [label, ...protectedColumns, weight ?? []].flat()
  assertNoInputs(input, noInputs)
  if (holdoutFile !== undefined && isSameFile(options.data, holdoutFile)) throw sameRows(holdoutFile)
  const splitting = [group ?? [], time ?? []].flat().filter((column) => !Object.hasOwn(input.properties, column))
  const isNumeric = task === 'regression'
  if (isNumeric && positive !== undefined) throw noClasses(positive)
  const outcomes = isNumeric ? numericOutcomes(label) : new Outcomes(label, positive)
  const columns = { label, protectedColumns, outcomes, aside: new Set([...noInputs, ...splitting]) }
  const { json = false, verbose = false, ignoreUnknown = false } = options
  const read = (path: string, more: Pick<ReadOptions, 'weight' | 'group' | 'time'> = {}) =>
    readLabelledData(path, { ...columns, ...more, input, ignoreUnknown, json, verbose })
  const data = await read(options.data, { weight, group, time: time === undefined ? undefined : new Times(time) })
  const halves = holdoutFile ? { training: data, holdout: await read(holdoutFile) } : halved(data, options)
  const parts = { ...halves, folds: foldsOf(halves.training, options.folds, seed) }
  if (isNumeric) assertNumbers(parts)
  else assertClasses(parts)
  return parts
}

function halved(data: LabelledData, { holdout, seed }: SeededOptions): Omit<Parts, 'folds'> {
  const { held, others } = holdOut(data, holdout, seed)
  return { training: pick(data, others), holdout: pick(data, held) }
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

function sameRows(holdoutFile: string): Error {
  return usageError('--holdout-file', `${holdoutFile} is what is learnt from.`, 'Name a file of other rows.')
}

function noClasses(positive: string): Error {
  return usageError('--positive', `A regression has no class, so that none is '${positive}'.`, 'Leave --positive out.')
}
