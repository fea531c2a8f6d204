import { FlitError, lift, SPEC_VERSION, type Trainer } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { importPlugin, resolvePlugin } from './import-plugin.ts'

/** A trainer, lifted to the newest version of the contract, and the version of its package, where that is known. */
export interface LoadedTrainer {
  readonly trainer: Trainer
  readonly version?: string
}

/**
 * The trainer that a model names, of the model's own package or else of the application: it is an optional peer of the model.
 * @throws FlitError FLIT_TRAINER_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
 */
export async function loadTrainer(name: string, info: InstalledModel['info'], dir?: string): Promise<LoadedTrainer> {
  const notFound = (cause: unknown): never => {
    throw trainerNotFound(name, info, cause)
  }
  const module = await resolvePlugin(name, [info.path, dir ?? []].flat()).catch(notFound)
  const trainer = (await importPlugin(module).catch(notFound)) as Trainer
  const { version } = module
  return { trainer: lift<Trainer>(`The trainer ${name}`, trainer, SPEC_VERSION), ...(version && { version }) }
}

function trainerNotFound(trainer: string, { path, reference }: InstalledModel['info'], cause: unknown): FlitError {
  return new FlitError('FLIT_TRAINER_NOT_FOUND', {
    problem: `The trainer ${trainer} of ${reference} cannot be imported from ${path}.`,
    remedy: `Install it where models are fitted: npm install --save-dev ${trainer}`,
    details: { trainer, path },
    cause,
  })
}
