import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { WeekShift } from '../../figures/experiment/stability-figures.ts'
import { armScoresPlot } from '../../plot/plots/arm-scores-plot.ts'
import { psiPlots } from '../../plot/plots/psi-plot.ts'
import { count, decimal } from '../numbers.ts'
import type { Section } from '../section.ts'
import { armPairs, pairsOf } from './arm-pairs.ts'

/** How the scores lie, and what has moved since the first week. */
export function stabilitySection(report: ExperimentReport): Section {
  const { arms, stability } = report
  const pairs = armPairs(report)
  const withScores = (arm: string) => arms.find((figures) => figures.arm === arm && figures.scores.length > 0)
  const withWeeks = (arm: string) => stability.scores.find((shifted) => shifted.arm === arm)
  return {
    title: 'Scores, and what has moved',
    words: [
      'Each week beside the first one of the arm, in UTC, of weeks with 100 decisions and more: by custom below 0.1 is little, above 0.25 is much. Small weeks differ by chance: so much in the mean where nothing has moved. Inputs (CSI) are of rows drawn at random from each week.',
    ],
    tables: [
      {
        caption: 'PSI of the scores by arm',
        head: shiftHead('arm'),
        rows: stability.scores.map(({ arm, weeks }) => cellsOf(arm, weeks)),
      },
      {
        caption: 'CSI of the inputs',
        head: shiftHead('input'),
        rows: stability.inputs
          .toSorted((a, b) => greatest(b.weeks).index - greatest(a.weeks).index)
          .map(({ input, weeks }) => cellsOf(input, weeks)),
      },
    ].filter(({ rows }) => rows.length > 0),
    plots: [...pairsOf(pairs, withScores).map(armScoresPlot), ...pairsOf(pairs, withWeeks).flatMap(psiPlots)],
  }
}

function shiftHead(of: string): string[] {
  return [of, 'first week', 'weeks', 'last week', 'largest', 'in the week of', 'there by chance']
}

function cellsOf(name: string, weeks: readonly WeekShift[]): string[] {
  const [first, last, most] = [weeks[0], weeks.at(-1), greatest(weeks)]
  const index = (shift: WeekShift | undefined): string => (weeks.length > 1 && shift ? decimal(shift.index) : '–')
  return [
    name,
    first?.week ?? '',
    count(weeks.length),
    index(last),
    index(most),
    ...(weeks.length > 1 ? [most.week, decimal(most.byChance)] : ['–', '–']),
  ]
}

function greatest(weeks: readonly WeekShift[]): WeekShift {
  return weeks.reduce((most, week) => (week.index > most.index ? week : most))
}
