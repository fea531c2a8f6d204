import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../root.ts'

/** The programs that pages call, by how they call them. */
const programs: readonly (readonly [call: string, program: string])[] = [
  ['npx flit ', 'packages/cli/dist/main.js'],
  ['npm create flit-model ', 'packages/create-flit-model/dist/main.js'],
]

/** Runs a command of a page in an application's folder; gives back both of its outputs, with the folder named `/app`. */
export async function runSession(command: string, dir: string): Promise<string> {
  const [call, program] = programs.find(([call]) => command.startsWith(call)) ?? []
  if (call === undefined || program === undefined) throw new Error(`No program is known for: ${command}`)
  const args = command
    .slice(call.length)
    .split(' ')
    .filter((argument) => argument !== '--')
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(root, program), ...args], {
    cwd: dir,
    env: { ...process.env, NO_COLOR: '1' },
  }).catch((failure: { readonly stdout: string; readonly stderr: string }) => failure)
  return `${stdout}${stderr}`.replaceAll(dir, '/app')
}
