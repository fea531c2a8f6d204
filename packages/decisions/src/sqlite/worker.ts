import { parentPort, workerData } from 'node:worker_threads'
import type { Batch } from '../stores/store.ts'
import type { Answer, Request, WorkerSettings } from './messages.ts'
import { Writer } from './writer.ts'

// The only module here that does something when it is imported: it is the program of the worker thread.
const { path, durability }: WorkerSettings = workerData
let writer: Writer | undefined

answer(() => append([]))
parentPort?.on('message', (request: Request) => {
  if (request !== 'close') return answer(() => append(request.batches))
  answer(() => {
    close()
    return { appended: [] }
  })
  parentPort?.close()
})

function append(batches: readonly Batch[]): Answer {
  writer ??= new Writer(path, durability)
  try {
    return { appended: batches.length === 0 ? [] : writer.append(batches) }
  } catch (error) {
    // After a failed write nothing that the connection remembers is trusted: the next batch opens the file again.
    close()
    throw error
  }
}

function close(): void {
  const closing = writer
  writer = undefined
  closing?.close()
}

function answer(work: () => Answer): void {
  parentPort?.postMessage(attempt(work))
}

function attempt(work: () => Answer): Answer {
  try {
    return work()
  } catch (error) {
    return { error, fields: { ...Object(error) } }
  }
}
