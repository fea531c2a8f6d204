import { createRegistry, type LoadedModel } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { usageError } from '../errors.ts'
import type { GlobalOptions } from '../global-options.ts'
import { type DataFormat, formatOfFile } from '../input/data-format.ts'
import { inBatches } from '../input/in-batches.ts'
import { Input } from '../input/input.ts'
import { readRows } from '../input/read-rows.ts'
import { answerFormats, type OutputFormat } from '../output/answer-formats.ts'
import { assertNotInput } from '../output/assert-not-input.ts'
import { note } from '../output/note.ts'
import { printJson } from '../output/print.ts'
import { Progress } from '../output/progress.ts'
import { writeTo } from '../output/write-to.ts'
import type { Answer } from '../predict/answer.ts'
import { answerBatches } from '../predict/answer-batches.ts'
import { AnswerFields } from '../predict/answer-fields.ts'
import { knownFields } from '../predict/known-fields.ts'
import { refusedLine } from '../predict/refused-line.ts'
import { RunLog } from '../predict/run-log.ts'

export interface PredictOptions extends GlobalOptions {
  /** A path; without it, or with `-`, standard input. */
  readonly in?: string
  readonly format?: DataFormat
  /** A path; without it, or with `-`, standard output. */
  readonly out?: string
  readonly outputFormat?: OutputFormat
  readonly withInput?: boolean
  readonly ignoreUnknown?: boolean
  readonly parameters?: Row
}

const batchSize = 1000

/** Answers the rows of an input, in batches. What is refused is named, and the others are answered. */
export async function predict(reference: string, options: PredictOptions): Promise<void> {
  const { json = false, verbose = false, withInput = false } = options
  const [path, out] = [options.in, options.out].map((name) => (name === '-' ? undefined : name))
  const input = Input.at(path, options.format)
  const write = answerFormats[options.outputFormat ?? formatFor(out, json, input)]
  assertNotInput([path], out, '--out')
  await using registry = createRegistry({ dir: options.dir })
  await using model = await registry.getModel(reference, options.parameters)
  const { signature, reference: answering } = model.info
  const log = new RunLog({ json, verbose, progress: progressOf(input, out, json) })
  const answers = answer(model, input, log, options.ignoreUnknown)
  const fields = new AnswerFields(signature, { from: input.format, withInput })
  await writeTo(out, write(answers, fields)).finally(() => log.end())
  if (out !== undefined) summarize(answering, out, log, json)
  log.assertNoneRefused(input.name)
}

function answer(model: LoadedModel, input: Input, log: RunLog, ignoreUnknown = false): AsyncGenerator<Answer[]> {
  const { properties } = model.info.signature.input
  return answerBatches(model, inBatches(readRows(input, properties), batchSize), {
    prepare: ignoreUnknown ? knownFields(properties) : (row) => row,
    onRefused: (place, refusal) => log.refuse(refusedLine(input, place, refusal, properties)),
    onAnswered: (rows) => log.answer(rows),
  })
}

/** By the file's name; on a terminal a table; in a pipe what the input is, or NDJSON where JSON is asked for. */
function formatFor(out: string | undefined, json: boolean, input: Input): OutputFormat {
  if (out === undefined) return json ? 'ndjson' : process.stdout.isTTY ? 'table' : asText(input.format)
  const format = formatOfFile(out)
  if (format && format !== 'parquet') return format
  throw usageError(
    '--out',
    format ? 'Answers are not written as Parquet.' : `Nothing says in which format ${out} is to be.`,
    'Add --output-format csv, json or ndjson.',
  )
}

function asText(format: DataFormat): OutputFormat {
  return format === 'parquet' ? 'ndjson' : format
}

/** Where the terminal is free for it. */
function progressOf(input: Input, out: string | undefined, json: boolean): Progress | undefined {
  const isFree = process.stderr.isTTY && !json && (out !== undefined || !process.stdout.isTTY)
  return isFree ? new Progress(process.stderr, () => input.fractionRead) : undefined
}

function summarize(model: string, out: string, { answered, refused }: RunLog, json: boolean): void {
  if (json) printJson({ model, out, answered, refused })
  else note(`${out}: ${answered} rows answered by ${model}${refused === 0 ? '' : `, ${refused} refused`}.`)
}
