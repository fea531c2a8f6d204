import type { Subject } from '../subject.ts'
import type { Check } from './check.ts'

/** What every model promises, whether it comes from a package or from a runtime. */
export type BehaviourName =
  | 'golden rows'
  | 'batch'
  | 'order'
  | 'missing values'
  | 'probabilities'
  | 'determinism'
  | 'concurrency'
  | 'explanations'
  | 'dispose'

export type ModelCheckName =
  | BehaviourName
  | 'example'
  | 'signature'
  | 'reasons'
  | 'card'
  | 'figures'
  | 'files'
  | 'size'
  | 'no code'

export type BehaviourCheck = Check<BehaviourName, Subject>
export type ModelCheck = Check<ModelCheckName, Subject>
