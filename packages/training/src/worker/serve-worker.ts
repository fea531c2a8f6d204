import { parentPort } from 'node:worker_threads'
import { isFlitError } from '@flit-ml/spec'
import { ProgressReporter } from '../progress.ts'
import type { WorkerMessage } from './worker-message.ts'

type Work<Request, Result> = (request: Request, progress: ProgressReporter) => Result | Promise<Result>

/** Does the work of a module that `fitInWorker` started, request by request, and tells what came of each. */
export function serveWorker<Request, Result>(work: Work<Request, Result>): void {
  parentPort?.on('message', (request: Request) => void serve(work, request))
}

async function serve<Request, Result>(work: Work<Request, Result>, request: Request): Promise<void> {
  const tell = (message: WorkerMessage<Result>): void => parentPort?.postMessage(message)
  const progress = new ProgressReporter((progress) => tell({ kind: 'progress', progress }))
  try {
    tell({ kind: 'result', result: await work(request, progress) })
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown))
    tell({ kind: 'error', error, ...(isFlitError(thrown) && { flit: thrown.toJSON() }) })
  }
}
