import { determinism } from './determinism.ts'
import { name, parameters } from './identity.ts'
import { answers, labels, loadedModel, runtimes, validation } from './learning.ts'
import { worker } from './off-the-loop.ts'
import { abort, progress } from './progress.ts'
import type { TrainerCheck } from './trainer-check.ts'

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
