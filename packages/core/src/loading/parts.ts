import type { Model, ModelFactory, Signature } from '@flit-ml/spec'
import type { LoadedTrainer } from './load-trainer.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'

/** What a model is made of, wherever it lies. Each part is read, and checked, when it is asked for. */
export interface Parts {
  /** The signature, but for its example, and where it stands, for messages. */
  signature(): { readonly path: string; readonly signature: Signature }
  /** The bytes of a model that is data: those that were published. */
  artifact(): Uint8Array
  /** Where runtimes may keep what they make of artifacts; absent where nothing is to be kept. */
  readonly cacheFolder?: string
  /** The runtimes to try in turn for a model that is data: those that the application prefers, and then the declared one. */
  runtimes(): readonly (() => Promise<LoadedRuntime>)[]
  /** The trainer that fits a new artifact; absent where the model names none, or the application is bundled. */
  trainer?(): Promise<LoadedTrainer>
  /** What the entry of a model that is code exports, and the sha256 of the entry, where it is a file. */
  entry(): Promise<{ readonly exported: Model | ModelFactory; readonly sha256?: string }>
}
