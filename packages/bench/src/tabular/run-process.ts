import { spawnSync } from 'node:child_process'

/** What a process of Node with these arguments prints. */
export function runProcess(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A process failed: ${stderr}`)
  return stdout
}
