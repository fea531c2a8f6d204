import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Label } from '@flit-ml/decisions'
import type { Decision, Request } from '@flit-ml/routing'
import type { Question } from './question.ts'

/** An application that has been started in its folder, and decides until it is stopped. */
export class RunningApplication {
  readonly #process: ChildProcess
  readonly #lines: AsyncIterator<string>

  constructor(folder: string) {
    const program = 'decide-purchases.js'
    cpSync(join(import.meta.dirname, program), join(folder, program))
    const child = spawn(process.execPath, [program], { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] })
    this.#process = child
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  }

  /** Resolves once the shadows have seen the rows, too. */
  async decide(requests: readonly Request[]): Promise<readonly Decision[]> {
    return (await this.#ask({ requests })) as readonly Decision[]
  }

  async label(labels: readonly Label[]): Promise<void> {
    await this.#ask({ labels })
  }

  async stop(): Promise<void> {
    const exit = once(this.#process, 'exit')
    this.#process.stdin?.end()
    const [status] = await exit
    if (status !== 0) throw new Error(`The application ended with ${status}.`)
  }

  async #ask(question: Question): Promise<unknown> {
    this.#process.stdin?.write(`${JSON.stringify(question)}\n`)
    const { value, done } = await this.#lines.next()
    if (done) throw new Error('The application has ended.')
    const { answer, error } = JSON.parse(value)
    if (error) throw new Error(error)
    return answer
  }
}
