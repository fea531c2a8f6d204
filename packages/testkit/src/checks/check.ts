import type { Subject } from '../subject.ts'

/** One promise of a model package. */
export interface Check {
  /** What holds of the package, as the name of the test. */
  readonly title: string
  /** Fails where it does not hold. */
  run(subject: Subject): Promise<void>
}
