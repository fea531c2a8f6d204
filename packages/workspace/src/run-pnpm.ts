import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { run } from './run.ts'

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }

/** Runs the pnpm that this repository is made for; gives back its standard output. */
export function runPnpm(folder: string, ...args: readonly string[]): Promise<string> {
  return run(folder, 'npx', '--yes', packageManager, ...args)
}
