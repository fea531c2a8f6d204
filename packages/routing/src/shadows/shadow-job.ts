import type { Row } from '@flit-ml/spec'
import type { ShadowAnswer } from '../decision.ts'
import type { Shadow } from '../routes/route.ts'

/** One row for one shadow. */
export interface ShadowJob {
  readonly route: string
  readonly shadow: Shadow
  readonly row: Row
  /** Milliseconds. */
  readonly timeLimit: number
  /** Lets go of the generation whose model it needs; called once. */
  readonly leave: () => void
  /** Takes what the shadow said; absent where nothing is kept. */
  readonly collect?: (answer: ShadowAnswer) => void
}
