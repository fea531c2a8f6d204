export type { AssignmentReason } from './assignment/assignment-reason.ts'
export { type BucketRange, bucketRanges } from './assignment/bucket-ranges.ts'
export { hash } from './assignment/hash.ts'
export { inNamespace, type Namespace } from './assignment/in-namespace.ts'
export type {
  Assignment,
  Decision,
  DecisionCutOff,
  DecisionFallback,
  DecisionModel,
  DecisionReason,
  DecisionRuntime,
  FallbackCause,
  ShadowAnswer,
  ShadowError,
} from './decision.ts'
export type { DecisionRequest, DecisionSink } from './decision-sink.ts'
export type {
  ConfigurationRefused,
  ConfigurationTaken,
  RampStepped,
  RouteChange,
  Tripped,
} from './route-change.ts'
