import type { ConvertedTask } from '@flit-ml/convert'
import type { Encoding } from '@flit-ml/spec'
import type { Input } from '../inputs/input.ts'

/** A model with what its signature will say, but for answers. */
export interface ModelDraft {
  readonly artifact: Uint8Array
  readonly task: ConvertedTask
  readonly inputs: readonly Input[]
  readonly encoding: Encoding
}

/** A draft, with the columns of the example rows that the model does not take. */
export interface ModelOfRows extends ModelDraft {
  readonly ignored: readonly string[]
}
