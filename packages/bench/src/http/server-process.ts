import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A server that runs in a process of its own, on a core of its own. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string
  /** What it is, with its version. */
  readonly about: string
}

/** The core of the servers, of which one is under load at a time. */
const core = '0'

/**
 * Starts a server whose first line on standard output says where it listens and what it is, and that ends with its standard
 * input: with the bench, however that ends.
 * @throws Error with the last of what it complained about, where it ends before.
 */
export async function startServer(command: string, args: readonly string[]): Promise<ServerProcess> {
  const child = spawn('taskset', ['-c', core, command, ...args], { stdio: 'pipe' })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = text
  })
  const ended = once(child, 'close')
  const first = await createInterface({ input: child.stdout })[Symbol.asyncIterator]().next()
  if (first.done) {
    await ended
    throw new Error(`A server did not start: ${complaint.trim().split('\n').at(-1)}`)
  }
  const [url = '', ...about] = first.value.split(' ')
  return {
    url,
    about: about.join(' '),
    async [Symbol.asyncDispose]() {
      child.stdin.end()
      await ended
    },
  }
}
