import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { heading, say } from '../say.ts'
import { runFlit } from './run-flit.ts'

const day = 86_400_000

/**
 * What the decisions before a time, and their outcomes, say of the challengers, once the service has ended. The page outlives the demonstration.
 * @throws Error where there is no report.
 */
export function experiment(dir: string, until: Date): string {
  heading('7. Which model is better')
  const page = join(tmpdir(), 'flit-experiment.html')
  // The outcomes of the demonstration come at once: they are taken for what is known a month later.
  const times = ['--until', until.toISOString(), '--as-of', new Date(Date.now() + 31 * day).toISOString()]
  const args = ['experiment', 'report', 'bnpl.risk', ...times, '--html', page]
  say(`$ flit ${args.join(' ')}`)
  const [, ...verdict] = runFlit(dir, args).split('\n')
  say(...verdict.slice(0, verdict.indexOf('')), '', `The whole report, with plots: ${page}`)
  return `the report on the experiment: ${page}`
}
