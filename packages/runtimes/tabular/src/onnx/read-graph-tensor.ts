import type { GraphTensor, Shape } from '@flit-ml/encode'
import { elementTypes } from './constant.ts'
import type { WireReader } from './wire-reader.ts'

interface TensorType {
  readonly type: string
  readonly shape: Shape
}

/** Reads a ValueInfoProto. Source: onnx.proto of ONNX 1.18. */
export function readGraphTensor(reader: WireReader): GraphTensor {
  let name = ''
  let type: TensorType | undefined
  while (reader.next()) {
    if (reader.field === 1) name = reader.text()
    else if (reader.field === 2) type = readType(reader.message())
    else reader.skip()
  }
  return type ? { name, isTensor: true, ...type } : { name, isTensor: false }
}

function readType(reader: WireReader): TensorType | undefined {
  let type: TensorType | undefined
  while (reader.next()) {
    if (reader.field === 1) type = readTensorType(reader.message())
    else reader.skip()
  }
  return type
}

function readTensorType(reader: WireReader): TensorType {
  let type = ''
  let shape: Shape = []
  while (reader.next()) {
    if (reader.field === 1) type = nameOfType(reader.integer())
    else if (reader.field === 2) shape = readShape(reader.message())
    else reader.skip()
  }
  return { type, shape }
}

function nameOfType(number: number): string {
  return elementTypes[number] ?? `type ${number}`
}

function readShape(reader: WireReader): Shape {
  const shape: (number | string)[] = []
  while (reader.next()) {
    if (reader.field === 1) shape.push(readDimension(reader.message()))
    else reader.skip()
  }
  return shape
}

function readDimension(reader: WireReader): number | string {
  let length: number | string = ''
  while (reader.next()) {
    if (reader.field === 1) length = reader.integer()
    else if (reader.field === 2) length = reader.text()
    else reader.skip()
  }
  return length
}
