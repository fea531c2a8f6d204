import type { LoadedModelInfo, RegistryOptions } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import type { PackedRows } from './packed-rows.ts'
import type { PackedVerdicts } from './packed-verdicts.ts'
import type { PlainError } from './plain-error.ts'

/** Has the thread load a model, which is known by `slot` from then on; with what is `expected`, no other one. */
export interface Opening {
  readonly ask: 'open'
  readonly slot: number
  readonly options: RegistryOptions
  readonly expected: ExpectedModel
}

/** What is not known is undefined. */
export type ExpectedModel = Readonly<Record<'path' | 'sha256' | 'runtime' | 'runtimeVersion', string | undefined>> &
  Pick<LoadedModelInfo, 'reference'>

/** What is answered under the number that it was asked by. `awake` is answered by a thread that nothing blocks. */
export type Question =
  | Opening
  | { readonly ask: 'predict'; readonly slot: number; readonly rows: readonly Row[] }
  | { readonly ask: 'close'; readonly slot: number }
  | { readonly ask: 'awake' }

export type ToThread = { readonly number: number; readonly question: Question } | PackedRows

export type FromThread =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly error: PlainError }
  | PackedVerdicts

export interface ThreadSettings {
  /** The cells of a `Running`. */
  readonly running: Int32Array
}
