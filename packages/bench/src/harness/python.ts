import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The Python that peers run in: on Linux the system's, whose packages are those of the distribution. */
export const python: string = process.platform === 'linux' ? '/usr/bin/python3' : 'python3'

/** A Python program that answers each line that it is given by a line. */
export interface PythonPeer {
  /** The line that it begins with. */
  readonly greeting: string
  ask(command: string): Promise<string>
  close(): Promise<void>
}

/** `undefined` where the program ends before its first line: there is no Python here, or not what it imports. */
export async function openPython(script: string, args: readonly string[]): Promise<PythonPeer | undefined> {
  const child = spawn(python, [script, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
  const exit = once(child, 'exit').catch(() => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = await lines.next()
  if (first.done) return undefined
  return {
    greeting: first.value,
    async ask(command) {
      child.stdin.write(`${command}\n`)
      const { done, value } = await lines.next()
      if (done) throw new Error(`Python ended at '${command}'.`)
      return value
    },
    async close() {
      child.stdin.end()
      await exit
    },
  }
}
