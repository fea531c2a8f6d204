import { type MessagePort, parentPort } from 'node:worker_threads'

/** How many requests are to arrive, and how far apart. */
export interface Arrivals {
  readonly count: number
  readonly everyMilliseconds: number
}

/** The time of all threads, in milliseconds. */
export function commonTime(): number {
  return performance.timeOrigin + performance.now()
}

/** In a thread of its own: sends the time of each arrival, whether or not the ones before were answered. */
function arrive(port: MessagePort, { count, everyMilliseconds }: Arrivals): void {
  const start = commonTime()
  const never = new Int32Array(new SharedArrayBuffer(4))
  for (let at = 0; at < count; at++) {
    const early = start + at * everyMilliseconds - commonTime()
    // Asleep, it leaves its core to the threads that collect the garbage of the other.
    if (early > 0) Atomics.wait(never, 0, 0, early)
    port.postMessage(commonTime())
  }
}

const port = parentPort
port?.on('message', (arrivals: Arrivals) => arrive(port, arrivals))
