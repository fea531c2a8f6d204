import type { Output, Row } from './model.ts'

declare global {
  namespace Flit {
    /**
     * The installed models by id. Open for augmentation, from any file:
     * `declare namespace Flit { interface InstalledModels { 'bnpl.risk': { row: …, output: …, parameters: … } } }`
     */
    interface InstalledModels {}
  }
}

export type InstalledModels = Flit.InstalledModels

/** The id of an installed model; any string while nothing says what is installed. */
export type ModelId = keyof InstalledModels extends never ? string : keyof InstalledModels & string

/** An id, or an id with a semver range: `bnpl.xgboost-risk@^1.2`. */
export type ModelReference = ModelId | `${ModelId}@${string}`

/** The id within a reference. */
export type ReferencedId<Reference extends string> = Reference extends `${infer Id}@${string}` ? Id : Reference

type Installed<Id, Part extends string, Otherwise> = Id extends keyof InstalledModels
  ? InstalledModels[Id] extends Record<Part, infer Found>
    ? Found
    : Otherwise
  : Otherwise

export type RowOf<Reference extends string> = Installed<ReferencedId<Reference>, 'row', Row>
export type OutputOf<Reference extends string> = Installed<ReferencedId<Reference>, 'output', Output>
export type ParametersOf<Reference extends string> = Installed<ReferencedId<Reference>, 'parameters', Row>
