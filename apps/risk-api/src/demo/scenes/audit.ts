import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { heading, say } from '../say.ts'

const cli = join(dirname(createRequire(import.meta.url).resolve('@flit-ml/cli/package.json')), 'dist/main.js')

/**
 * What the command line says of what was kept, once the service has ended.
 * @throws Error where a record is not as it was kept, or a decision does not come out again.
 */
export function audit(dir: string): string {
  heading('6. What was decided, for good')
  for (const command of ['verify', 'replay']) {
    say(`$ flit decisions ${command}`)
    const args = [cli, 'decisions', command]
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8' })
    say(...`${stdout}${stderr}`.trimEnd().split('\n'), '')
    if (status !== 0) throw new Error(`flit decisions ${command} ended with the code ${status}.`)
  }
  return 'verify and replay: no record was changed, and every decision comes out again, bit for bit'
}
