import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** Runs a compiled example as a program of its own; gives back its standard output. */
export async function runExample(module: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--enable-source-maps', module], {
    cwd: dirname(module),
    env: { ...process.env, NO_COLOR: '1' },
  })
  return stdout
}
