import type { Row, Signature } from '@flit-ml/spec'
import { rowsOf } from '../answers/rows-of.ts'
import { signatureOf } from '../answers/signature-of.ts'
import { columnAt } from '../csv/column.ts'
import { readTable } from '../csv/read-table.ts'
import { usageError } from '../errors.ts'
import type { Input } from '../inputs/input.ts'
import type { UnfittedRequest } from '../request.ts'
import type { BundledTrainer } from './bundled-trainer.ts'
import { inputOf } from './input-of.ts'
import { type Outcome, outcomeOf } from './outcome-of.ts'

/** What data say of a model that is yet to be fitted to them. */
export interface DescribedData extends Outcome {
  readonly trainer: BundledTrainer
  readonly signature: Signature
  /** Columns that can be no inputs. */
  readonly leftOut: readonly string[]
}

/** @throws FlitError FLIT_USAGE at a label that is none, or where no column can be an input, and what reading throws. */
export function describeData({ csv, label, task }: UnfittedRequest, trainer: BundledTrainer): DescribedData {
  const table = readTable(csv)
  const columns = table.header.map((_, place) => columnAt(table, place))
  const labelled = columns.find(({ name }) => name === label)
  if (!labelled) {
    const problem = `${csv} has no column '${label}'. Its columns are ${table.header.join(', ')}.`
    throw usageError('--label', problem, 'Name another.')
  }
  const outcome = outcomeOf(labelled, task)
  const others = columns.filter((column) => column !== labelled)
  const inputs = others.map(inputOf).filter((input) => input !== undefined)
  if (inputs.length === 0) throw noInputs(csv, label)
  const example = {
    input: exampleOf(inputs),
    output: outcome.task === 'regression' ? { value: 0 } : { probability: 0.5 },
  }
  return {
    ...outcome,
    trainer,
    signature: { ...signatureOf({ task: outcome.task, inputs }, example), parameters: trainer.parametersSchema },
    leftOut: others.map(({ name }) => name).filter((name) => !inputs.some((input) => input.name === name)),
  }
}

function noInputs(csv: string, label: string): Error {
  const problem = `${csv} has no column besides '${label}' that can be an input.`
  return usageError('--csv', problem, 'Give data with columns of numbers, of true and false, or of a few texts.')
}

/** The first row that misses nothing, or else the first. */
function exampleOf(inputs: readonly Input[]): Row {
  const rows = rowsOf(inputs)
  return rows.find((row) => !Object.values(row).includes(null)) ?? rows[0] ?? {}
}
