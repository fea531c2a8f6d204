import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The service as a process of its own. */
export interface ServiceProcess extends AsyncDisposable {
  readonly url: string
  readonly pid: number
  /** Asks it to end, and resolves with its exit code once it has. */
  stop(): Promise<number | null>
}

const main = fileURLToPath(new URL('../main.js', import.meta.url))

/**
 * Starts the service in the folder of an application, on a free port unless the variables say which, and waits until it listens.
 * @throws Error where it ends before.
 */
export async function startProcess(dir: string, variables: NodeJS.ProcessEnv = {}): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [main], {
    cwd: dir,
    env: { ...process.env, PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Whatever ends whoever started it ends it too.
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  const exited = once(child, 'exit').finally(() => process.off('exit', kill))
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM')
    const [code] = await exited
    return code
  }
  const url = await Promise.race([addressOf(child), exited.then(([code]) => ended(code))])
  return { url, pid: child.pid as number, stop, [Symbol.asyncDispose]: async () => void (await stop()) }
}

/** The address that the log of a service says. */
function addressOf({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (!stdout) return
    createInterface(stdout).on('line', (line) => {
      const [, url] = /Server listening at (http:[^"]+)/.exec(line) ?? []
      if (url !== undefined) resolve(url)
    })
  })
}

function ended(code: unknown): never {
  throw new Error(`The service ended with the code ${code} before it listened.`)
}
