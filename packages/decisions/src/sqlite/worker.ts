import { parentPort, workerData } from 'node:worker_threads'
import type { Appended, Batch } from '../stores/store.ts'
import type { Answer, Request, WorkerSettings } from './messages.ts'
import { Writer } from './writer.ts'

// The only module here that does something when it is imported: it is the program of the worker thread.
const { path, durability }: WorkerSettings = workerData
let writer: Writer | undefined
/** What became of the batches of the transaction that is open. */
let appended: Appended[] = []
/** Why that transaction can keep nothing. */
let failure: Answer | undefined

attempt(() => {
  writer = new Writer(path, durability)
})
answer()
parentPort?.on('message', (request: Request) => {
  if (request === 'close') {
    attempt(close)
    answer()
    parentPort?.close()
  } else take(request.batches, request.isLast)
})

function take(batches: readonly Batch[], isLast: boolean): void {
  attempt(() => {
    writer ??= new Writer(path, durability)
    appended.push(...writer.add(batches))
    if (isLast) writer.commit()
  })
  if (isLast) answer()
}

/** After a failure nothing more of the transaction is tried. */
function attempt(work: () => void): void {
  if (failure) return
  try {
    work()
  } catch (error) {
    failure = { error, fields: { ...Object(error) } }
    // Nothing that the connection remembers is trusted: the next transaction opens the file again.
    close()
  }
}

function answer(): void {
  parentPort?.postMessage(failure ?? { appended })
  appended = []
  failure = undefined
}

function close(): void {
  const closing = writer
  writer = undefined
  closing?.close()
}
