import type { LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { inBatches } from '../input/in-batches.ts'
import type { Input } from '../input/input.ts'
import { readRows } from '../input/read-rows.ts'
import type { Answer } from '../predict/answer.ts'
import { answerBatches } from '../predict/answer-batches.ts'
import { knownFields } from '../predict/known-fields.ts'
import { refusedLine } from '../predict/refused-line.ts'
import type { RunLog } from '../predict/run-log.ts'

/** The rows of a file that a model answered. */
export interface ScoredFile {
  /** The number of each row in the file, from 1. */
  readonly numbers: number[]
  /** The probabilities, or of a regression the values. */
  readonly scores: number[]
  /** By column the text of each row; empty where there is none. */
  readonly columns: ReadonlyMap<string, string[]>
  /** The first of the rows, as the model takes them. */
  readonly sample: Row[]
}

/** How many rows a model is asked at once, and how many are kept as a sample. */
const batchSize = 1000

/**
 * Answers a file by a model, and keeps of each row the probability, or of a regression the value, and these columns. A row that is refused is
 * told to the log.
 */
export async function scoreFile(
  model: LoadedModel,
  input: Input,
  columns: readonly string[],
  log: RunLog,
): Promise<ScoredFile> {
  const { properties } = model.info.signature.input
  const prepare = knownFields(properties)
  const field = model.info.task === 'regression' ? 'value' : 'probability'
  const scored: ScoredFile = {
    numbers: [],
    scores: [],
    columns: new Map(columns.map((name) => [name, []])),
    sample: [],
  }
  const batches = answerBatches(model, inBatches(readRows(input, properties), batchSize), {
    prepare,
    onRefused: (place, refusal) => log.refuse(refusedLine(input, place, refusal, properties)),
    onAnswered: (rows) => log.answer(rows),
  })
  for await (const answers of batches) {
    if (scored.sample.length === 0) scored.sample.push(...answers.map(({ row }) => prepare(row)))
    for (const answer of answers) keep(scored, answer, field)
  }
  log.end()
  return scored
}

function keep({ numbers, scores, columns }: ScoredFile, { place, row, output }: Answer, field: string): void {
  numbers.push(place.number)
  scores.push(output[field] as number)
  for (const [name, values] of columns) values.push(textOf(row[name]))
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value)
}
