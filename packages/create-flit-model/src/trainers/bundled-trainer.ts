import type { ObjectSchema } from '@flit-ml/spec'

export const trainerNames = ['linear', 'neural', 'xgboost'] as const

/** What `--trainer` names. */
export type TrainerName = (typeof trainerNames)[number]

/** What a package has to know of a trainer, which it installs only where models are fitted. */
export interface BundledTrainer {
  /** The name of its package. */
  readonly name: string
  /** The versions of it that a package made now takes. */
  readonly range: string
  readonly parametersSchema: ObjectSchema
}

/** The trainers, and the versions of the command line that a package made now takes. */
export interface TrainerBundle {
  readonly trainers: Readonly<Record<TrainerName, BundledTrainer>>
  readonly cliRange: string
}
