import { type ChildProcessWithoutNullStreams as Child, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

/** The file of the real binary. */
export const main: string = fileURLToPath(new URL('../main.js', import.meta.url))

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface FlitOptions {
  /** The working directory. */
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  /** Of Node itself. */
  readonly nodeOptions?: readonly string[]
}

/** Starts the real binary. */
export function startFlit(args: readonly string[], { cwd, env = {}, nodeOptions = [] }: FlitOptions): Child {
  const { FORCE_COLOR: _, NO_COLOR: __, FLIT_DEBUG: ___, ...inherited } = process.env
  return spawn(process.execPath, [...nodeOptions, main, ...args], { cwd, env: { ...inherited, ...env } })
}

/** Runs the real binary to its end. */
export async function flit(
  args: readonly string[],
  { stdin = '', ...options }: FlitOptions & { readonly stdin?: string },
): Promise<Run> {
  const child = startFlit(args, options)
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.on('error', () => undefined).end(stdin)
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  return { status, stdout, stderr }
}
