import { columnOf, outputsOf, type Table } from '@flit-ml/encode'
import type { Encoding, Model, Row, Task } from '@flit-ml/spec'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Encoder } from './layouts/encoder.ts'
import { matrixEncoder } from './layouts/matrix-encoder.ts'
import { tensorsEncoder } from './layouts/tensors-encoder.ts'
import { tableOf } from './output/table.ts'
import type { Onnxruntime } from './session/import-onnxruntime.ts'

/** The model that a session runs, once it is known that its graph is what the encoding says. */
export function sessionModel(
  onnxruntime: Onnxruntime,
  session: InferenceSession,
  encoding: Encoding,
  task: Task,
): Model {
  const { tensor, columns } = encoding.output
  const encode = encoderFor(onnxruntime, session, encoding)
  const fields = Object.entries(columns)
  const leastWidth = Math.max(...Object.values(columns)) + 1
  // Only this output is fetched: another, such as a classifier's label, would cost time for nothing.
  const fetches = { [tensor]: null }

  async function answer<T>(rows: readonly Row[], read: (table: Table) => T): Promise<T> {
    const answers = await session.run(encode(rows), fetches)
    return read(tableOf(answers[tensor] as Tensor, tensor, rows.length, leastWidth))
  }

  const outputs = (table: Table) => outputsOf(table, fields)
  const probabilities = (table: Table) => columnOf(table, columns['probability'] as number)
  return {
    specVersion: 1,
    predict: (rows) => answer(rows, outputs),
    ...(task === 'binary-classification' && { predictProba: (rows: readonly Row[]) => answer(rows, probabilities) }),
    plan: () => [
      { node: 'the whole graph', kernel: 'ONNX Runtime, on the processor', why: 'it runs every graph as it is' },
    ],
    dispose: () => session.release(),
  }
}

function encoderFor(onnxruntime: Onnxruntime, session: InferenceSession, encoding: Encoding): Encoder {
  if (encoding.layout === 'matrix') return matrixEncoder(onnxruntime, encoding)
  return tensorsEncoder(onnxruntime, encoding, session.inputMetadata)
}
