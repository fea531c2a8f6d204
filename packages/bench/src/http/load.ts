import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Another core than the servers'. */
const core = '1'
const script = join(import.meta.dirname, '../../lua/decide.lua')
const run = promisify(execFile)

/** How many requests are under way at a time. */
export const connections = 64

interface Summary {
  readonly requests: number
  readonly microseconds: number
  readonly failed: number
}

/** Why no load can be made here; `undefined` where it can. */
export function missingTool(): string | undefined {
  const tool = ['taskset', 'wrk'].find((name) => spawnSync(name, ['--version']).error)
  return tool && `There is no ${tool} here.`
}

/**
 * How many requests a second a server answers whose bodies are, by turns, the lines of a file.
 * @throws Error where a request fails.
 */
export async function requestsPerSecond(url: string, bodies: string, seconds: number): Promise<number> {
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script]
  const { stdout } = await run('taskset', ['-c', core, 'wrk', ...options, url, '--', bodies])
  const { requests, microseconds, failed }: Summary = JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  if (failed > 0) throw new Error(`${failed} of ${requests} requests to ${url} failed.`)
  return (requests / microseconds) * 1e6
}
