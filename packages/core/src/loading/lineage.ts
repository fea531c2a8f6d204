import type { ModelReference, Row } from '@flit-ml/spec'

/** Where a fitted model comes from: with the same rows, all of it again gives the same artifact, to the bit. */
export interface Lineage {
  /** The model that `fit` was called of, and the sha256 of its artifact, where it had one already. */
  readonly base: { readonly reference: ModelReference; readonly sha256?: string }
  readonly trainer: { readonly name: string; readonly version?: string; readonly engine?: string }
  /** All of them, with the defaults filled in, and the seed among them. */
  readonly parameters: Row
  readonly rows: number
  /** The sha256 of the rows, labels and weights that were learnt from. */
  readonly dataDigest: string
}
