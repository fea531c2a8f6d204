import { compileMatrixGraph } from '../compile-matrix-graph.ts'
import type { OnnxGraph } from '../onnx/graph.ts'
import type { SumsMargin } from './margin-of.ts'
import type { SummedMargin } from './summed-margin.ts'

/** Cuts a graph in two at the sums: what comes before is added up by column, and what comes after makes the margin of them. */
export function readSums(graph: OnnxGraph, margin: SumsMargin, columns: number): SummedMargin {
  const { node, columnOf } = margin
  const [features = '', matrix = '', offsets = ''] = node.inputs
  const numbers = (name: string) => (graph.constants.get(name)?.values ?? [0]) as readonly number[]
  const weights = Float64Array.from(numbers(matrix))
  const width = weights.length / columnOf.length
  const intercepts = numbers(offsets)
  const before = compileMatrixGraph(graph, { output: features })

  function partsOf(rows: Float32Array): Float64Array {
    const values = before.predict(rows)
    const parts = new Float64Array((rows.length / columns) * columns * width)
    for (let at = 0; at < values.length; at++) {
      const feature = at % columnOf.length
      const first = (((at - feature) / columnOf.length) * columns + (columnOf[feature] as number)) * width
      for (let sum = 0; sum < width; sum++) {
        const weight = weights[feature * width + sum] as number
        parts[first + sum] = (parts[first + sum] as number) + weight * (values[at] as number)
      }
    }
    return parts
  }

  return {
    columns,
    width,
    bias: new Float64Array(width).map((_, sum) => intercepts[intercepts.length === 1 ? 0 : sum] as number),
    partsOf,
    marginsOf: marginsOf(graph, margin, width),
  }
}

/** What comes after the sums, as a graph of its own. */
function marginsOf(graph: OnnxGraph, { node, output, tensor, column }: SumsMargin, width: number) {
  if (output === tensor) return (sums: Float32Array) => columnOf(sums, width, column)
  const after = compileMatrixGraph(
    {
      ...graph,
      nodes: graph.nodes.filter((other) => other !== node),
      inputs: [{ name: output, isTensor: true, type: 'float32', shape: ['rows', width] }],
    },
    { output: tensor },
  )
  return (sums: Float32Array) => columnOf(after.predict(sums), after.width, column)
}

function columnOf(matrix: Float32Array, width: number, column: number): Float64Array {
  const values = new Float64Array(matrix.length / width)
  for (let row = 0; row < values.length; row++) values[row] = matrix[row * width + column] as number
  return values
}
