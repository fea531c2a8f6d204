import { InferenceSession } from 'onnxruntime-node'
import type { Constant } from '../onnx/constant.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import { readOnnx } from '../onnx/read-onnx.ts'
import { compileGraph } from '../program/compile-graph.ts'
import { isRowsLength } from '../program/constants.ts'
import { blockRows, isRowValue, type RowType, type RowValue, type Value } from '../program/value.ts'
import { fromReference, toReference } from './reference-tensor.ts'

export type Tensors = ReadonlyMap<string, Constant>

/** What onnxruntime-node answers, in one thread: all outputs. */
export async function runReferenceTensors(artifact: Uint8Array, inputs: Tensors): Promise<Tensors> {
  const session = await InferenceSession.create(artifact, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  try {
    const answers = await session.run(
      Object.fromEntries([...inputs].map(([name, tensor]) => [name, toReference(tensor)])),
    )
    return new Map(Object.entries(answers).map(([name, tensor]) => [name, fromReference(tensor)]))
  } finally {
    await session.release()
  }
}

/** What this runtime answers, where the inputs named are rows, and the others constants. */
export function runTensors(artifact: Uint8Array, inputs: Tensors, rows: ReadonlySet<string>): Tensors {
  const graph = withConstants(readOnnx(artifact), inputs, rows)
  const outputs = graph.outputs.map(({ name }) => name)
  const compiled = compileGraph(graph, outputs, { simd: true })
  const [first = ''] = rows
  const count = inputs.get(first)?.shape[0] ?? 1
  const answers = outputs.map((name) => ({ name, value: compiled.values.get(name) as Value, values: [] as number[] }))
  for (let row = 0; row < count; row += blockRows) {
    const block = Math.min(blockRows, count - row)
    for (const [name, input] of compiled.inputs) write(input, inputs.get(name) as Constant, row, block)
    compiled.run(block)
    for (const { value, values } of answers) if (isRowValue(value)) values.push(...valuesOf(value, block))
  }
  return new Map(answers.map(({ name, value, values }) => [name, tensorOf(value, count, values)]))
}

function write({ data, width }: RowValue<RowType>, { values }: Constant, row: number, rows: number): void {
  for (let at = 0; at < rows * width; at++) data[at] = values[row * width + at] as number
}

function valuesOf({ data, width }: RowValue<RowType>, rows: number): number[] {
  return Array.from(data as ArrayLike<number>).slice(0, rows * width)
}

function tensorOf(value: Value, rows: number, values: readonly number[]): Constant {
  if (!isRowValue(value)) return withRows(value, rows)
  return { type: value.type, shape: [rows, ...value.shape], values }
}

/** A constant, in which the length of the rows stands as a number. */
function withRows(constant: Constant, rows: number): Constant {
  if (constant.type !== 'int64') return constant
  return {
    ...constant,
    values: (constant.values as readonly number[]).map((value) => (isRowsLength(value) ? rows : value)),
  }
}

function withConstants(graph: OnnxGraph, inputs: Tensors, rows: ReadonlySet<string>): OnnxGraph {
  const constants = [...inputs].filter(([name]) => !rows.has(name))
  return {
    ...graph,
    constants: new Map([...graph.constants, ...constants]),
    inputs: graph.inputs.filter(({ name }) => rows.has(name)),
  }
}
