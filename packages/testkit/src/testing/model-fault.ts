import type { ModelCheckName } from '../checks/model-check.ts'
import type { Changes } from './model-package.ts'
import type { Files } from './run-suites.ts'

/** A package that is broken in one way, and the one check that has to find it. */
export interface ModelFault extends Changes {
  readonly check: ModelCheckName
  readonly name: string
  readonly message: string
  /** What the package passes without the fault. Default: `modelPackage`. */
  readonly of?: (name: string, changes: Changes) => Files
}
