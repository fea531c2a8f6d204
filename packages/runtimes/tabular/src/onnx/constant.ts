/** The types of elements that this runtime knows. */
export type ElementType = 'float32' | 'float64' | 'int32' | 'int64' | 'bool' | 'uint8' | 'string'

/** How ONNX numbers the types of elements. Source: TensorProto.DataType of onnx.proto. */
export const elementTypes: Readonly<Record<number, ElementType>> = {
  1: 'float32',
  2: 'uint8',
  6: 'int32',
  7: 'int64',
  8: 'string',
  9: 'bool',
  11: 'float64',
}

/** A tensor that stands in the artifact. */
export interface Constant {
  readonly type: ElementType
  readonly shape: readonly number[]
  /** Numbers (a boolean is 0 or 1, a float32 is rounded to one), or texts. */
  readonly values: readonly number[] | readonly string[]
}
