import type { Constant } from './constant.ts'

/** The value of an attribute, in the one of its fields that the file has. */
export interface AttributeValue {
  readonly name: string
  readonly float: number | undefined
  readonly integer: number | undefined
  readonly text: string | undefined
  readonly floats: readonly number[]
  readonly integers: readonly number[]
  readonly texts: readonly string[]
  readonly tensor: Constant | undefined
  /** A list or a tensor as a typed array, where it is of such numbers; `integers` are cut to 32 bits. */
  readonly int32s: Int32Array | undefined
  readonly float32s: Float32Array | undefined
}

/** One operator of a graph. */
export interface OnnxNode {
  readonly name: string
  /** `''` is ONNX's own. */
  readonly domain: string
  readonly operator: string
  /** An input that is left out is `''`. */
  readonly inputs: readonly string[]
  readonly outputs: readonly string[]
  readonly attributes: ReadonlyMap<string, AttributeValue>
}
