import { Worker } from 'node:worker_threads'
import { type FitProgress, FlitError } from '@flit-ml/spec'
import type { WorkerMessage } from './worker-message.ts'

export interface WorkerOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FitProgress) => void
}

/**
 * Has a module work on a request in a thread of its own, which ends with it, or at once when the signal is aborted. The module
 * calls `serveWorker`.
 * @throws what the work threw, and the signal's reason.
 */
export function fitInWorker<Request, Result>(
  module: URL,
  request: Request,
  { signal, onProgress }: WorkerOptions = {},
): Promise<Result> {
  signal?.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const worker = new Worker(module, { workerData: request })
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  worker.on('message', (message: WorkerMessage<Result>) => {
    if (message.kind === 'progress') onProgress?.(message.progress)
    else if (message.kind === 'result') resolve(message.result)
    else reject(errorOf(message))
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`The worker ended with ${code}, before its work did.`)))
  return promise.finally(() => {
    signal?.removeEventListener('abort', abort)
    void worker.terminate()
  })
}

/** Errors lose their class on the way between threads. */
function errorOf({ error, flit }: Extract<WorkerMessage<unknown>, { kind: 'error' }>): Error {
  return flit ? new FlitError(flit.code, { ...flit, cause: error }) : error
}
