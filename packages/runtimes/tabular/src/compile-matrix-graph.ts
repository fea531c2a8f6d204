import { artifactRefused } from './artifact-refused.ts'
import type { MatrixModel, MatrixModelOptions } from './compile-matrix-model.ts'
import type { OnnxGraph } from './onnx/graph.ts'
import { compileProgram, floatOutput } from './program/compile-program.ts'
import { blockRows, type RowValue } from './program/value.ts'

/**
 * Compiles a graph of one float32 matrix.
 * @throws FlitError FLIT_ARTIFACT_REFUSED
 */
export function compileMatrixGraph(graph: OnnxGraph, options: MatrixModelOptions = {}): MatrixModel {
  const { output = graph.outputs[0]?.name ?? '', simd = true } = options
  const program = compileProgram(graph, output, { simd })
  const [input, ...others] = program.inputs.values()
  if (input?.type !== 'float32' || others.length > 0) throw artifactRefused('The graph takes more than one matrix.')
  const { data, width: columns } = input as RowValue<'float32'>
  const { data: answer, width } = floatOutput(program)
  return {
    columns,
    width,
    predict(matrix, answers = new Float32Array((matrix.length / columns) * width)) {
      if (matrix.length === columns) answerRow(matrix, answers)
      else answerBlocks(matrix, answers)
      return answers
    },
  }

  /** For so few numbers, a loop takes less time than `set`. */
  function answerRow(row: Float32Array, answers: Float32Array): void {
    for (let at = 0; at < columns; at++) data[at] = row[at] as number
    program.run(1)
    for (let at = 0; at < width; at++) answers[at] = answer[at] as number
  }

  function answerBlocks(matrix: Float32Array, answers: Float32Array): void {
    const rows = matrix.length / columns
    for (let row = 0; row < rows; row += blockRows) {
      const count = Math.min(blockRows, rows - row)
      data.set(matrix.subarray(row * columns, (row + count) * columns))
      program.run(count)
      for (let at = 0; at < count * width; at++) answers[row * width + at] = answer[at] as number
    }
  }
}
