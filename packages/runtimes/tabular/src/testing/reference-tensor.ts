import { Tensor } from 'onnxruntime-node'
import type { Constant, ElementType } from '../onnx/constant.ts'

/** A tensor as onnxruntime-node takes it. */
export function toReference({ type, shape, values }: Constant): Tensor {
  if (type === 'string') return new Tensor('string', values as readonly string[] as string[], shape)
  if (type === 'int64') return new Tensor('int64', BigInt64Array.from(values as number[], BigInt), shape)
  const NumberArray = {
    float32: Float32Array,
    float64: Float64Array,
    int32: Int32Array,
    bool: Uint8Array,
    uint8: Uint8Array,
  }[type]
  return new Tensor(type, NumberArray.from(values as number[]) as Float32Array, shape) as Tensor
}

/** A tensor that onnxruntime-node gave. */
export function fromReference({ type, dims, data }: Tensor): Constant {
  const values = type === 'string' ? (data as string[]) : Array.from(data as Float32Array, Number)
  return { type: type as ElementType, shape: dims, values }
}
