import { execFile } from 'node:child_process'
import { delimiter, dirname } from 'node:path'
import { promisify } from 'node:util'

// Whatever a command runs is to run on the Node that runs the tests.
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}` }

/** Runs a command in a folder; gives back its standard output. @throws with both outputs where it fails. */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env, maxBuffer: 2 ** 26 })
    return stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string }
    throw new Error(`${[command, ...args].join(' ')}\n${stdout}\n${stderr}`, { cause: error })
  }
}
