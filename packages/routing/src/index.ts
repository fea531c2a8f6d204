export type { ArmShares } from './assignment/arm-shares.ts'
export type { AssignmentReason } from './assignment/assignment-reason.ts'
export { type BucketRange, bucketRanges } from './assignment/bucket-ranges.ts'
export { hash } from './assignment/hash.ts'
export { inNamespace, type Namespace } from './assignment/in-namespace.ts'
export { checkConfiguration } from './configuration/check-configuration.ts'
export type {
  ChallengerConfiguration,
  CutOffConfiguration,
  Duration,
  FallbackConfiguration,
  FlitConfiguration,
  Guardrails,
  RampConfiguration,
  RouteConfiguration,
  ShadowConfiguration,
} from './configuration/configuration.ts'
export { defineConfig } from './configuration/define-config.ts'
export { findConfiguration } from './configuration/find-configuration.ts'
export { readConfiguration } from './configuration/read-configuration.ts'
export type { Request } from './deciding/request.ts'
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
export { installCommand } from './models/install-command.ts'
export type { ArmFailed, Decided, RouterEvents, ShadowObserved } from './observing/router-events.ts'
export type {
  ConfigurationRefused,
  ConfigurationTaken,
  RampStepped,
  RouteChange,
  Tripped,
} from './route-change.ts'
export type { ArmAssignment } from './switching/arm-assignment.ts'
export { createRouter } from './switching/create-router.ts'
export type { ChallengerStatus, RouteStatus } from './switching/route-status.ts'
export type { Examined, RouteHandle, Router, RouterOptions } from './switching/router.ts'
