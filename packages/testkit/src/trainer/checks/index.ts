import { abort } from './abort.ts'
import { answers } from './answers.ts'
import { determinism } from './determinism.ts'
import { name, parameters } from './identity.ts'
import { labels } from './labels.ts'
import { loadedModel } from './loaded-model.ts'
import { worker } from './off-the-loop.ts'
import { progress } from './progress.ts'
import { runtimes } from './runtimes.ts'
import type { TrainerCheck } from './trainer-check.ts'
import { validation } from './validation.ts'

/** What every trainer promises, once it fits its case. */
export const trainerChecks: readonly TrainerCheck[] = [
  name,
  parameters,
  determinism,
  worker,
  progress,
  abort,
  labels,
  validation,
  answers,
  runtimes,
  loadedModel,
]
