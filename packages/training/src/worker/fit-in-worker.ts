import { type FitProgress, FlitError } from '@flit-ml/spec'
import { keepWorker, takeWorker } from './idle-workers.ts'
import type { WorkerMessage } from './worker-message.ts'

export interface WorkerOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: FitProgress) => void
}

/**
 * Has a module work on a request in a thread of its own, which ends half a second after it, unless it gets the next request of the
 * same module; or at once when the signal is aborted, or the work throws. The module calls `serveWorker`.
 * @throws what the work threw, and the signal's reason.
 */
export function fitInWorker<Request, Result>(
  module: URL,
  request: Request,
  { signal, onProgress }: WorkerOptions = {},
): Promise<Result> {
  signal?.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const worker = takeWorker(module)
  const abort = () => reject(signal?.reason)
  signal?.addEventListener('abort', abort)
  worker.on('message', (message: WorkerMessage<Result>) => {
    if (message.kind === 'progress') onProgress?.(message.progress)
    else if (message.kind === 'result') resolve(message.result)
    else reject(errorOf(message))
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`The worker ended with ${code}, before its work did.`)))
  worker.postMessage(request)
  return promise
    .then(
      (result) => {
        keepWorker(module, worker)
        return result
      },
      (error) => {
        void worker.terminate()
        throw error
      },
    )
    .finally(() => signal?.removeEventListener('abort', abort))
}

/** Errors lose their class on the way between threads. */
function errorOf({ error, flit }: Extract<WorkerMessage<unknown>, { kind: 'error' }>): Error {
  return flit ? new FlitError(flit.code, { ...flit, cause: error }) : error
}
