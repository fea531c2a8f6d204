import type { Check } from '../../checks/check.ts'
import type { TrainerSubject } from '../trainer-subject.ts'

export type TrainerCheckName =
  | 'name'
  | 'parameters'
  | 'determinism'
  | 'worker'
  | 'progress'
  | 'abort'
  | 'labels'
  | 'validation'
  | 'answers'
  | 'runtimes'
  | 'loaded model'

export type TrainerCheck = Check<TrainerCheckName, TrainerSubject>
