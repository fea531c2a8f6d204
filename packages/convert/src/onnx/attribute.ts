import type { MessageInitShape } from '@bufbuild/protobuf'
import { type AttributeProtoSchema, AttributeProto_AttributeType as Type } from './onnx_pb.ts'
import type { Tensor } from './tensor.ts'

/** The value of an operator's attribute; its name is the key under which it stands. */
export type Attribute = MessageInitShape<typeof AttributeProtoSchema>

export const int = (value: number): Attribute => ({ type: Type.INT, i: BigInt(value) })

export const ints = (values: readonly number[]): Attribute => ({ type: Type.INTS, ints: values.map(BigInt) })

export const float = (value: number): Attribute => ({ type: Type.FLOAT, f: value })

export const floats = (values: readonly number[]): Attribute => ({ type: Type.FLOATS, floats: [...values] })

export const tensor = (value: Tensor): Attribute => ({ type: Type.TENSOR, t: value })
