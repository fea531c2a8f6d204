import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const cli = join(dirname(createRequire(import.meta.url).resolve('@flit-ml/cli/package.json')), 'dist/main.js')

/**
 * What the command line says in an application's folder.
 * @throws Error where it fails.
 */
export function runFlit(dir: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], { cwd: dir, encoding: 'utf8' })
  if (status !== 0) throw new Error(`flit ${args.join(' ')} ended with the code ${status}: ${stderr}`)
  return `${stdout}${stderr}`.trimEnd()
}
