import type { LoadedModel, Report } from '@flit-ml/core'
import { FlitError, isFlitError, type Row } from '@flit-ml/spec'
import type { Refusal, RowRead, SourceRow } from '../input/source-row.ts'
import type { Answer, Place } from './answer.ts'

export interface AnswerOptions {
  /** What the model is given of a row that was read. */
  readonly prepare: (row: Row) => Row
  /** Told of each row that is not answered, in their order. */
  readonly onRefused: (place: Place, refusal: Refusal) => void
  /** Told after each batch how many of its rows were answered. */
  readonly onAnswered: (rows: number) => void
}

/** Asks a model batch by batch; the rows that are refused are told, and the others are answered. No batch of answers is empty. */
export async function* answerBatches(
  model: LoadedModel,
  batches: AsyncIterable<readonly SourceRow[]>,
  { prepare, onRefused, onAnswered }: AnswerOptions,
): AsyncGenerator<Answer[]> {
  let number = 0
  for await (const batch of batches) {
    const read = batch.filter((item): item is RowRead => 'row' in item)
    // What is no row at all is the core's to refuse.
    const report = await ask(
      model,
      read.map(({ row }) => prepare(row as Row)),
      batch,
    )
    const refusals = new Map(report.invalid.map(({ details }) => [read[details.row], details]))
    const outputs = report.outputs.values()
    const answers: Answer[] = []
    for (const item of batch) {
      const place = { line: item.line, number: ++number }
      const output = 'row' in item ? outputs.next().value : null
      const refusal = 'row' in item ? refusals.get(item) : item.refusal
      if (output) answers.push({ place, row: (item as RowRead).row as Row, output })
      else if (refusal) onRefused(place, refusal)
    }
    onAnswered(answers.length)
    if (answers.length > 0) yield answers
  }
}

/** An error of the model itself, rather than of a row, names a row of the batch: the lines say where that is. */
async function ask(model: LoadedModel, rows: readonly Row[], batch: readonly SourceRow[]): Promise<Report> {
  try {
    return await model.predict(rows, { onInvalid: 'report' })
  } catch (error) {
    if (!isFlitError(error)) throw error
    const lines = `The batch is that of the lines ${batch[0]?.line} to ${batch.at(-1)?.line}.`
    throw new FlitError(error.code, { ...error, problem: `${error.problem} ${lines}`, cause: error })
  }
}
