export type { Encoding, MatrixColumn, MatrixEncoding, OutputEncoding, TensorsEncoding } from './encoding.ts'
export { FlitError, type FlitErrorCode, type FlitErrorDetails, type FlitErrorOptions, isFlitError } from './error.ts'
export type { FitOptions, FitProgress, FitResult, LabelledRows } from './fit.ts'
export type {
  InstalledModels,
  ModelId,
  ModelReference,
  OutputOf,
  ParametersOf,
  ReferencedId,
  RowOf,
} from './installed-models.ts'
export type { JsonSchema, ObjectSchema } from './json-schema.ts'
export { type Adapters, lift, type Versioned } from './lift.ts'
export type { CodeManifest, DeclarativeManifest, Manifest, ManifestFields, Task } from './manifest.ts'
export { manifestSchema } from './manifest-schema.ts'
export type {
  Awaitable,
  Explanation,
  Model,
  ModelContext,
  ModelFactory,
  Output,
  Row,
} from './model.ts'
export type { PlanStep } from './plan.ts'
export type { Reason, ReasonCode, ReasonCodes } from './reasons.ts'
export type { Runtime, RuntimeSource } from './runtime.ts'
export type { GoldenRows, Signature } from './signature.ts'
export { signatureSchema } from './signature-schema.ts'
export type { Trainer, TrainingRequest } from './trainer.ts'
export { SPEC_VERSION } from './version.ts'
