import { InferenceSession, Tensor } from 'onnxruntime-node'
import { readOnnx } from '../onnx/read-onnx.ts'
import { compileProgram } from '../program/compile-program.ts'
import { blockRows, type RowType, type RowValue } from '../program/value.ts'

/** The values of one input or output of a graph, row by row. */
export interface GraphValues {
  readonly type: RowType
  /** Of one row. */
  readonly shape: readonly number[]
  readonly values: ArrayLike<number | string | bigint>
}

export type GraphInputs = Readonly<Record<string, GraphValues>>

/** What this runtime answers in one output, block by block; an int64 is a double. */
export function runGraph(
  artifact: Uint8Array,
  inputs: GraphInputs,
  output: string,
  { simd = true }: { readonly simd?: boolean } = {},
): GraphValues {
  const program = compileProgram(readOnnx(artifact), output, { simd })
  const { type, shape, width, data } = program.output
  const rows = rowsOf(inputs)
  const values: (number | string)[] = []
  for (let first = 0; first < rows; first += blockRows) {
    const count = Math.min(blockRows, rows - first)
    for (const [name, value] of program.inputs) fill(value, inputs[name] as GraphValues, first, count)
    program.run(count)
    for (let at = 0; at < count * width; at++) values.push(data[at] as number | string)
  }
  return { type, shape, values }
}

function fill({ width, data }: RowValue<RowType>, { values }: GraphValues, first: number, rows: number): void {
  for (let at = 0; at < rows * width; at++) data[at] = values[first * width + at] as never
}

/** What onnxruntime-node answers in one thread, in some of its outputs: all tensors, if none are named. */
export async function runGraphReference(
  artifact: Uint8Array,
  inputs: GraphInputs,
  outputs?: readonly string[],
): Promise<Record<string, GraphValues>> {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 4 } as const
  const session = await InferenceSession.create(artifact, options)
  try {
    const rows = rowsOf(inputs)
    const feeds = Object.entries(inputs).map(([name, { type, shape, values }]) => {
      const data = type === 'int64' ? BigInt64Array.from(values as ArrayLike<number>, BigInt) : values
      return [name, new Tensor(type, data as never, [rows, ...shape])] as const
    })
    const answers = await session.run(Object.fromEntries(feeds), outputs ?? session.outputNames)
    const found = Object.entries(answers).map(([name, { type, dims, data }]) => {
      const values = type === 'int64' ? Array.from(data as BigInt64Array, Number) : (data as GraphValues['values'])
      return [name, { type: type as RowType, shape: dims.slice(1), values }] as const
    })
    return Object.fromEntries(found)
  } finally {
    await session.release()
  }
}

function rowsOf(inputs: GraphInputs): number {
  const [first] = Object.values(inputs)
  return first ? first.values.length / first.shape.reduce((size, length) => size * length, 1) : 0
}
