import { Worker } from 'node:worker_threads'

/** What a worker thread answers. */
export async function predictInWorker(artifact: Uint8Array, matrix: Float32Array): Promise<Float32Array> {
  const worker = new Worker(new URL('./predict-worker.js', import.meta.url), { workerData: { artifact, matrix } })
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  } finally {
    await worker.terminate()
  }
}
