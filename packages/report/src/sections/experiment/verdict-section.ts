import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { PairedFigures } from '../../figures/experiment/paired-figures.ts'
import { count } from '../numbers.ts'
import type { Section } from '../section.ts'
import { verdict } from '../verdict.ts'
import { contestWords } from './contest-words.ts'

/** What the decisions say, in words. */
export function verdictSection(report: ExperimentReport): Section {
  const { contests, shadows } = report
  const words = [...contests.flatMap((contest) => contestWords(contest, report)), ...shadows.map(shadowWords)]
  return {
    title: 'What it says',
    words: [
      ...(words.length === 0 ? ['No challenger and no shadow has answered: there is nothing to compare.'] : words),
      ...(contests.length > 0 ? [intervalWords] : []),
    ],
    tables: [],
    plots: [],
  }
}

const intervalWords =
  'The intervals of challengers hold at all times at once, and for all of these rates and challengers together: look as often as you like, and stop when you like. Those of shadows, arms and vintages hold for one look.'

function shadowWords({ shadow, models, units, comparison }: PairedFigures): string {
  const head = `The shadow ${shadow} (${models.shadow}), on ${count(units)} units that the champion's model has scored, too`
  if (!comparison) return `${head}: no ranking can be compared before outcomes of both classes are known.`
  return `${head}: ${(verdict(comparison)[0] as string).replace(/^N/, 'n')} This is of the ${count(comparison.rows.labelled)} whose outcome is known: where the champion chose them, it looks worse than it is.`
}
