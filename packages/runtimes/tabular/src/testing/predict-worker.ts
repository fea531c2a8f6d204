import { parentPort, workerData } from 'node:worker_threads'
import { compileMatrixModel } from '../compile-matrix-model.ts'

const { artifact, matrix } = workerData as { readonly artifact: Uint8Array; readonly matrix: Float32Array }
parentPort?.postMessage(compileMatrixModel(artifact).predict(matrix))
