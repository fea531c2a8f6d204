import type { AttributeValue, OnnxNode } from './node.ts'
import { readConstant } from './read-constant.ts'
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

function readAttribute(reader: WireReader): AttributeValue {
  const floats: number[] = []
  const integers: number[] = []
  const texts: string[] = []
  let value: Omit<AttributeValue, 'floats' | 'integers' | 'texts'> = { name: '' }
  while (reader.next()) {
    if (reader.field === 1) value = { ...value, name: reader.text() }
    else if (reader.field === 2) value = { ...value, float: reader.float() }
    else if (reader.field === 3) value = { ...value, integer: reader.integer() }
    else if (reader.field === 4) value = { ...value, text: reader.text() }
    else if (reader.field === 5) value = { ...value, tensor: readConstant(reader.message()) }
    else if (reader.field === 7) reader.floats(floats)
    else if (reader.field === 8) reader.integers(integers)
    else if (reader.field === 9) texts.push(reader.text())
    else if (unreadable.has(reader.field))
      throw new RangeError(`the attribute '${value.name}' holds a graph or the like`)
    else reader.skip()
  }
  return { ...value, floats, integers, texts }
}

/** Graphs, lists of tensors and of graphs, types, references to a function's attribute, and sparse tensors. */
const unreadable: ReadonlySet<number> = new Set([6, 10, 11, 14, 15, 21, 22, 23])
