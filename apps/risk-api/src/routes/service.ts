import type { Registry } from '@flit-ml/core'
import type { DecisionLog } from '@flit-ml/decisions'
import type { Router } from '@flit-ml/routing'
import type { Admission } from '../server/admission.ts'

/** What the service's routes answer with. */
export interface Service {
  readonly registry: Registry
  readonly router: Router
  /** `undefined` where decisions are not kept. */
  readonly log: DecisionLog | undefined
  readonly admission: Admission
  /** How many purchases a request may have. */
  readonly batchLimit: number
  /** Who may change the configuration has it; `undefined` where nobody may. */
  readonly configToken: string | undefined
  /** Where a configuration that was taken is kept for the next start. */
  readonly configFile: string | undefined
}
