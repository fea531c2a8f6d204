import type { AssignmentReason } from '../assignment/assignment-reason.ts'
import type { DecisionModel } from '../decision.ts'

/** Which arm a unit has. */
export interface ArmAssignment {
  /** `champion`, `holdout`, or the name of a challenger. */
  readonly arm: string
  readonly reason: AssignmentReason
  readonly bucket: number | null
  readonly model: DecisionModel
  /** The version of the configuration that says so. */
  readonly configuration: string
}
