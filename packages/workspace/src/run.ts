import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs a command in a folder; gives back its standard output. @throws with both outputs where it fails. */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: folder, maxBuffer: 2 ** 26 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${[command, ...args].join(' ')}\n${stdout}\n${stderr}`, { cause: error })
  }
}
