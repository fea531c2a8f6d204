import type { LoadedModel } from '@flit-ml/core'
import { usageError } from '../errors.ts'
import { Input } from '../input/input.ts'
import { RunLog } from '../predict/run-log.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { type ScoredFile, scoreFile } from './score-file.ts'

/** What a model answered to the data, and to the reference where there is one. */
export interface Scored {
  readonly model: LoadedModel
  readonly data: ScoredFile
  readonly reference?: readonly number[]
  /** @throws FlitError FLIT_ROWS_REFUSED where a row of either file was refused. */
  readonly assertNoneRefused: () => void
}

/** @throws FlitError FLIT_USAGE where the model is neither a binary classifier nor a regression, or the label is an input of it. */
export async function scoreModel(model: LoadedModel, options: EvaluationOptions): Promise<Scored> {
  assertTask(model)
  assertNoInput(model, options.label)
  const data = await read(model, options.data, [options.label, ...options.protected], options)
  const reference = options.reference === undefined ? undefined : await read(model, options.reference, [], options)
  return {
    model,
    data: data.file,
    ...(reference && { reference: reference.file.scores }),
    assertNoneRefused: () => {
      for (const { log, path } of reference ? [data, reference] : [data]) log.assertNoneRefused(path)
    },
  }
}

interface FileRead {
  readonly path: string
  readonly file: ScoredFile
  readonly log: RunLog
}

async function read(
  model: LoadedModel,
  path: string,
  columns: readonly string[],
  { format, json = false, verbose = false }: EvaluationOptions,
): Promise<FileRead> {
  const log = new RunLog({ json, verbose, progress: undefined })
  return { path, log, file: await scoreFile(model, Input.at(path, format), columns, log) }
}

function assertTask({ info: { task, reference } }: LoadedModel): void {
  if (task === 'binary-classification' || task === 'regression') return
  const problem = `${reference} is neither a binary classifier nor a regression: its task is ${task}.`
  throw usageError('model', problem, 'Name one of these.')
}

function assertNoInput({ info }: LoadedModel, label: string): void {
  if (!Object.hasOwn(info.signature.input.properties, label)) return
  throw usageError(
    '--label',
    `'${label}' is an input of ${info.reference}, which would thus be told what it has to say.`,
    'Name the column that says what happened.',
  )
}
