import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packFailed } from '../errors.ts'

const needsShell = process.platform === 'win32'
const setByNpm = /^npm_(config|package|lifecycle)_/i

/**
 * Packs the package in a folder as `npm publish` would, into a folder given by its path from there. No script runs: one
 * of them may be what called us.
 * @throws FlitError FLIT_PACK_FAILED.
 */
export async function runNpmPack(dir: string, destination: string): Promise<void> {
  const args = ['pack', '--ignore-scripts', '--loglevel', 'error', '--pack-destination', destination]
  // What an npm that called us was told, such as --dry-run, is not meant for this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !setByNpm.test(name)))
  await promisify(execFile)('npm', args, { cwd: dir, env, shell: needsShell }).catch((cause: unknown) => {
    throw packFailed(join(dir, 'package.json'), cause)
  })
}
