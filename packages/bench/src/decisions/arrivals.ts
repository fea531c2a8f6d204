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
  for (let at = 0; at < count; at++) {
    while (commonTime() < start + at * everyMilliseconds);
    port.postMessage(commonTime())
  }
}

const port = parentPort
port?.on('message', (arrivals: Arrivals) => arrive(port, arrivals))
