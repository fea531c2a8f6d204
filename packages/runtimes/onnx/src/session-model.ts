import type { Encoding, Model, Row, Task } from '@flit-ml/spec'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Encoder } from './layouts/encoder.ts'
import { matrixEncoder } from './layouts/matrix-encoder.ts'
import { tensorsEncoder } from './layouts/tensors-encoder.ts'
import { columnOf } from './output/column-of.ts'
import { outputsOf } from './output/outputs-of.ts'
import { type Table, tableOf } from './output/table.ts'
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
  const entries = Object.entries(columns)
  const leastWidth = Math.max(...Object.values(columns)) + 1
  // Only this output is fetched: a classifier's label would cost as much again.
  const fetches = { [tensor]: null }

  async function run(rows: readonly Row[]): Promise<Table> {
    const answers = await session.run(encode(rows), fetches)
    return tableOf(answers[tensor] as Tensor, tensor, rows.length, leastWidth)
  }

  return {
    specVersion: 1,
    predict: async (rows) => outputsOf(await run(rows), entries),
    ...(task === 'binary-classification' && {
      predictProba: async (rows: readonly Row[]) => columnOf(await run(rows), columns['probability'] as number),
    }),
    dispose: () => session.release(),
  }
}

function encoderFor(onnxruntime: Onnxruntime, session: InferenceSession, encoding: Encoding): Encoder {
  if (encoding.layout === 'matrix') return matrixEncoder(onnxruntime, encoding)
  return tensorsEncoder(onnxruntime, encoding, session.inputMetadata)
}
