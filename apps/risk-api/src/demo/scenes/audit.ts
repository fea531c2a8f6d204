import { heading, say } from '../say.ts'
import { runFlit } from './run-flit.ts'

/**
 * What the command line says of what was kept, once the service has ended.
 * @throws Error where a record is not as it was kept, or a decision does not come out again.
 */
export function audit(dir: string): string {
  heading('6. What was decided, for good')
  for (const command of ['verify', 'replay']) {
    say(`$ flit decisions ${command}`)
    say(...runFlit(dir, ['decisions', command]).split('\n'), '')
  }
  return 'verify and replay: no record was changed, and every decision comes out again, bit for bit'
}
