import { openEstimator, type PackageEstimator } from '@flit-ml/core'
import { FlitError, type Row, type Task } from '@flit-ml/spec'

/** What there are figures for. */
const tasks: readonly Task[] = ['binary-classification', 'regression']

/** A model package to be fitted. */
export interface OpenPackage {
  readonly model: PackageEstimator
  /** The model with other parameters. */
  readonly load: (parameters: Row) => Promise<PackageEstimator>
}

export interface OpenOptions {
  /** The application's folder, where a trainer may be installed too. */
  readonly dir: string
  readonly parameters?: Row
  /** Goes to the trainer, where the model's parameters have a seed. */
  readonly seed?: number | undefined
}

/**
 * The model of the package in a folder.
 * @throws FlitError FLIT_TASK_UNSUPPORTED, and what `openEstimator` throws.
 */
export async function openPackage(folder: string, options: OpenOptions): Promise<OpenPackage> {
  const { dir, parameters = {}, seed } = options
  const { info } = await openEstimator(folder, { dir })
  if (!tasks.includes(info.task)) throw unsupported(info)
  const isSeeded = seed !== undefined && info.signature.parameters?.properties['seed'] !== undefined
  const load = (given: Row): Promise<PackageEstimator> =>
    openEstimator(folder, { dir, parameters: { ...(isSeeded && { seed }), ...given } })
  return { model: await load(parameters), load }
}

function unsupported({ id, task }: PackageEstimator['info']): FlitError {
  return new FlitError('FLIT_TASK_UNSUPPORTED', {
    problem: `This command is for models of ${tasks.join(' and ')}, and the task of ${id} is ${task}.`,
    remedy: 'Fit it by model.fit of @flit-ml/core.',
    details: { id, task, operation: 'fit' },
  })
}
