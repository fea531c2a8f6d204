import type { GraphTensor } from '@flit-ml/encode'
import { notCovered } from '../artifact-refused.ts'
import type { Constant } from './constant.ts'
import type { OnnxGraph } from './graph.ts'
import type { OnnxNode } from './node.ts'
import { readConstant } from './read-constant.ts'
import { readGraphTensor } from './read-graph-tensor.ts'
import { readNode } from './read-node.ts'
import { readWhole } from './read-whole.ts'
import { WireReader } from './wire-reader.ts'

/**
 * Reads an ONNX file, a ModelProto. Source: onnx.proto of ONNX 1.18.
 * @throws FlitError FLIT_ARTIFACT_REFUSED where it is damaged, or does not stand alone.
 */
export function readOnnx(artifact: Uint8Array): OnnxGraph {
  return readWhole(() => readModel(new WireReader(artifact)))
}

function readModel(reader: WireReader): OnnxGraph {
  const versions = new Map<string, number>()
  const metadata = new Map<string, string>()
  let graph: Omit<OnnxGraph, 'versions' | 'metadata'> | undefined
  while (reader.next()) {
    if (reader.field === 7) graph = readGraph(reader.message())
    else if (reader.field === 8) versions.set(...readOperatorSet(reader.message()))
    else if (reader.field === 14) metadata.set(...readProperty(reader.message()))
    else if (reader.field === 25) throw notCovered('The model has functions of its own')
    else reader.skip()
  }
  if (!graph) throw new RangeError('it is no ONNX model: it has no graph')
  return { ...graph, versions, metadata }
}

function readGraph(reader: WireReader): Omit<OnnxGraph, 'versions' | 'metadata'> {
  const nodes: OnnxNode[] = []
  const constants = new Map<string, Constant>()
  const inputs: GraphTensor[] = []
  const outputs: GraphTensor[] = []
  while (reader.next()) {
    if (reader.field === 1) nodes.push(readNode(reader.message()))
    else if (reader.field === 5) {
      const constant = readConstant(reader.message())
      constants.set(constant.name, constant)
    } else if (reader.field === 11) inputs.push(readGraphTensor(reader.message()))
    else if (reader.field === 12) outputs.push(readGraphTensor(reader.message()))
    else if (reader.field === 15) throw notCovered('The graph has sparse tensors')
    else reader.skip()
  }
  return { nodes, constants, inputs: inputs.filter(({ name }) => !constants.has(name)), outputs }
}

function readOperatorSet(reader: WireReader): [domain: string, version: number] {
  let [domain, version] = ['', 0]
  while (reader.next()) {
    if (reader.field === 1) domain = reader.text()
    else if (reader.field === 2) version = reader.integer()
    else reader.skip()
  }
  return [domain === 'ai.onnx' ? '' : domain, version]
}

function readProperty(reader: WireReader): [key: string, value: string] {
  let [key, value] = ['', '']
  while (reader.next()) {
    if (reader.field === 1) key = reader.text()
    else if (reader.field === 2) value = reader.text()
    else reader.skip()
  }
  return [key, value]
}
