import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './root.ts'

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }

/** Runs the pnpm that this repository is made for; gives back its standard output. */
export async function runPnpm(folder: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npx', ['--yes', packageManager, ...args], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  })
  return stdout
}
