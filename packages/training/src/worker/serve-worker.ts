import { parentPort, workerData } from 'node:worker_threads'
import { isFlitError } from '@flit-ml/spec'
import { ProgressReporter } from '../progress.ts'
import type { WorkerMessage } from './worker-message.ts'

/** Does the work of a module that `fitInWorker` started, and tells what came of it. */
export async function serveWorker<Request, Result>(
  work: (request: Request, progress: ProgressReporter) => Result | Promise<Result>,
): Promise<void> {
  const tell = (message: WorkerMessage<Result>): void => parentPort?.postMessage(message)
  const progress = new ProgressReporter((progress) => tell({ kind: 'progress', progress }))
  try {
    tell({ kind: 'result', result: await work(workerData, progress) })
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    tell({ kind: 'error', error, ...(isFlitError(thrown) && { flit: thrown.toJSON() }) })
  }
}
