import type { AttributeValue, OnnxNode } from './node.ts'
import { readAttribute } from './read-attribute.ts'
import type { WireReader } from './wire-reader.ts'

/** Reads a NodeProto. Source: onnx.proto of ONNX 1.18. */
export function readNode(reader: WireReader): OnnxNode {
  const inputs: string[] = []
  const outputs: string[] = []
  const attributes = new Map<string, AttributeValue>()
  let [name, domain, operator] = ['', '', '']
  while (reader.next()) {
    if (reader.field === 1) inputs.push(reader.text())
    else if (reader.field === 2) outputs.push(reader.text())
    else if (reader.field === 3) name = reader.text()
    else if (reader.field === 4) operator = reader.text()
    else if (reader.field === 7) domain = reader.text()
    else if (reader.field === 5) {
      const attribute = readAttribute(reader.message())
      attributes.set(attribute.name, attribute)
    } else reader.skip()
  }
  return { name, domain: domain === 'ai.onnx' ? '' : domain, operator, inputs, outputs, attributes }
}
