import { Worker } from 'node:worker_threads'

/** How long a thread without work is there for the next, in milliseconds: a search fits one after the other. */
const idleTime = 500

/** By the module that they work with. */
const idle = new Map<string, Worker[]>()

/** A thread for a module: one that has just ended its work, or a new one. */
export function takeWorker(module: URL): Worker {
  const kept = idle.get(module.href)?.pop()
  if (!kept) return new Worker(module)
  forget(kept)
  kept.ref()
  return kept
}

/** Keeps a thread that has ended its work a little while. It keeps no process from ending. */
export function keepWorker(module: URL, worker: Worker): void {
  const kept = idle.get(module.href) ?? []
  idle.set(module.href, kept)
  kept.push(worker)
  forget(worker)
  worker.unref()
  const drop = (): void => {
    if (!kept.includes(worker)) return
    kept.splice(kept.indexOf(worker), 1)
    void worker.terminate()
  }
  worker.on('error', drop).on('exit', drop)
  setTimeout(drop, idleTime).unref()
}

/** Not all listeners: Node has some of its own on a worker, without which it hears no message. */
function forget(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}
