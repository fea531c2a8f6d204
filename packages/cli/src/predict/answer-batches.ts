import type { LoadedModel, Report } from '@flit-ml/core'
import { FlitError, isFlitError, type Row } from '@flit-ml/spec'
import type { Refusal, RowRead, SourceRow } from '../input/source-row.ts'
import type { Answer, Place } from './answer.ts'

type Batch = readonly SourceRow[]

export interface AnswerOptions {
  /** What the model is given of a row that was read. */
  readonly prepare: (row: Row) => Row
  /** Told of each row that is not answered, in their order. */
  readonly onRefused: (place: Place, refusal: Refusal) => void
  /** Told after each batch how many of its rows were answered. */
  readonly onAnswered: (rows: number) => void
}

/** Asks a model batch by batch; the rows that are refused are told, and the others answered. No batch is empty. */
export async function* answerBatches(
  model: LoadedModel,
  batches: AsyncIterable<Batch>,
  { prepare, onRefused, onAnswered }: AnswerOptions,
): AsyncGenerator<Answer[]> {
  let number = 0
  for await (const batch of batches) {
    const read = batch.filter((item) => 'row' in item)
    const { outputs, invalid } = await ask(model, read.map(toRow).map(prepare), batch)
    const refusals = new Map(invalid.map(({ details }) => [read[details.row], details]))
    const nextOutput = outputs.values()
    const answers: Answer[] = []
    for (const item of batch) {
      const place = { line: item.line, number: ++number }
      const refusal = 'row' in item ? refusals.get(item) : item.refusal
      const output = 'row' in item ? nextOutput.next().value : null
      if (refusal) onRefused(place, refusal)
      else if (output && 'row' in item) answers.push({ place, row: toRow(item), output })
    }
    onAnswered(answers.length)
    if (answers.length > 0) yield answers
  }
}

/** The core says which of the values that were read are rows. */
function toRow({ row }: RowRead): Row {
  return row as Row
}

/** An error of the model itself, rather than of a row, counts rows within the batch: the lines say where that is. */
async function ask(model: LoadedModel, rows: readonly Row[], batch: Batch): Promise<Report> {
  try {
    return await model.predict(rows, { onInvalid: 'report' })
  } catch (cause) {
    if (!isFlitError(cause)) throw cause
    const { code, problem, remedy, details } = cause
    const lines = `The batch is that of the lines ${batch[0]?.line} to ${batch.at(-1)?.line}.`
    throw new FlitError(code, { problem: `${problem} ${lines}`, remedy, details, cause })
  }
}
