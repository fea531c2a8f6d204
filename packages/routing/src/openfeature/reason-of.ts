import type { ResolutionReason } from '@openfeature/server-sdk'
import type { AssignmentReason } from '../assignment/assignment-reason.ts'

/** What OpenFeature calls the reasons of an assignment. */
export const reasonOf: Readonly<Record<AssignmentReason, ResolutionReason>> = {
  split: 'SPLIT',
  ramp: 'SPLIT',
  'not-covered': 'SPLIT',
  holdout: 'SPLIT',
  'other-namespace': 'SPLIT',
  'not-eligible': 'TARGETING_MATCH',
  'no-unit': 'DEFAULT',
  'no-challenger': 'STATIC',
  'kill-switch': 'DISABLED',
}
