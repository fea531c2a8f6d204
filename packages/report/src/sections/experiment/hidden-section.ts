import type { SwapSet } from '@flit-ml/evaluation'
import type { Contest } from '../../figures/experiment/contest.ts'
import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { PairedFigures } from '../../figures/experiment/paired-figures.ts'
import { count, percent } from '../numbers.ts'
import type { Section } from '../section.ts'

/** Says what the decisions cannot tell, since whoever was turned away has no outcome. */
export function hiddenSection({ selection, contests, shadows, approved, label }: ExperimentReport): Section {
  const { mature, approved: kept, turnedAway } = selection
  return {
    title: 'What selection hides',
    words:
      approved === null
        ? [
            'The route has no outcomes, so it chose nobody. Whatever chose who has a label hides what became of the others.',
          ]
        : [
            `Of ${count(mature)} units that are old enough, ${count(kept.count)} were approved, and of ${count(kept.known)} of those it is known what became of them; ${count(turnedAway.count)} were turned away, of which it is known for ${count(turnedAway.known)}.`,
            ...(contests.length > 0
              ? [
                  `The shares of ${label.positive} of two arms are of what each approved itself. They say what either would have on its books, not which ranks the same customers better: an arm that approves less has to have fewer ${label.positive}.`,
                ]
              : []),
            ...contests.flatMap((contest) => unpairedWords(contest, shadows)),
            ...shadows.flatMap((figures) => swapWords(figures)),
            'An outcome of somebody whom a model would turn away comes from nothing but an approval in spite of its score: by another arm, or of a small share drawn at random. Without it, no figure here says how they would have turned out.',
          ],
    tables: [],
    plots: [],
  }
}

function unpairedWords({ challenger, models }: Contest, shadows: readonly PairedFigures[]): string[] {
  if (shadows.some(({ models: { shadow } }) => shadow === models.challenger)) return []
  return [
    `${challenger} and the champion have scored no unit together, so nobody knows whom only one of them would approve: let ${models.challenger} be a shadow, too.`,
  ]
}

function swapWords({ shadow, models, units, comparison }: PairedFigures): string[] {
  if (!comparison) return []
  const { known, unknown, approve } = comparison.swaps
  const all = (name: keyof SwapSet): number => known[name].count + unknown[name]
  const share = (name: keyof SwapSet): string => percent(all(name) / units)
  return [
    `Where ${models.champion} and ${models.shadow} (the shadow ${shadow}) each approve ${percent(approve)} of the same units, both approve ${share('bothApprove')}, only the champion ${share('swapOut')}, only the shadow ${share('swapIn')}. Of the ${count(all('swapIn'))} that only the shadow approves, the outcome of ${count(known.swapIn.count)} is known.`,
  ]
}
