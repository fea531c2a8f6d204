import type { Model, ModelFactory, Runtime } from '@flit-ml/spec'

/** What a model is made of, wherever it lies. Each part is read when it is asked for. */
export interface Parts {
  /** Where the signature stands, for messages, and what it holds, not yet checked. */
  signature(): { readonly path: string; readonly value: unknown }
  /** The bytes of a model that is data, not yet compared with the manifest. */
  artifact(): Uint8Array
  /** The runtime of a model that is data, lifted to the newest version of the contract. */
  runtime(): Promise<Runtime>
  /** What the entry of a model that is code exports, and the sha256 of the entry, where it is a file. */
  entry(): Promise<{ readonly exported: Model | ModelFactory; readonly sha256?: string }>
}
