import { parentPort, workerData } from 'node:worker_threads'
import { compileMatrixModel } from '@flit-ml/runtime-tabular'
import { columns } from './make-booster.ts'

/** What the workers of a batch share: rows and answers in shared memory, of which each takes the next block in turn. */
export interface SharedBatch {
  readonly onnx: Uint8Array
  readonly rows: Float32Array
  readonly answers: Float32Array
  /** The first row that nobody has taken. */
  readonly next: Int32Array
}

/** Many enough that taking a block costs nothing beside answering it, and few enough that no worker is left waiting. */
const blockRows = 1024

const { onnx, rows, answers, next } = workerData as SharedBatch
const model = compileMatrixModel(onnx)

function answerBlocks(): void {
  const count = rows.length / columns
  for (let first = takeBlock(); first < count; first = takeBlock()) {
    const block = rows.subarray(first * columns, (first + blockRows) * columns)
    answers.set(model.predict(block), first * model.width)
  }
}

function takeBlock(): number {
  return Atomics.add(next, 0, blockRows)
}

parentPort?.on('message', () => {
  answerBlocks()
  parentPort?.postMessage('done')
})
