import type { Check } from '../../checks/check.ts'
import type { BehaviourName } from '../../checks/model-check.ts'
import type { RuntimeSubject } from '../runtime-subject.ts'

export type RuntimeCheckName =
  | BehaviourName
  | 'name'
  | 'import'
  | 'options'
  | 'damaged artifact'
  | 'other signature'
  | 'same bits'

export type RuntimeCheck = Check<RuntimeCheckName, RuntimeSubject>
