import type { ArmFigures } from '../../figures/experiment/arm-figures.ts'
import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import type { Plot } from '../../plot/plot.ts'
import { sequencePlots } from '../../plot/plots/sequence-plot.ts'
import { count, percent, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'

/** What the arms approved, and what became of it. */
export function outcomesSection(report: ExperimentReport): Section {
  const { label, approved, arms } = report
  return {
    title: 'Outcomes by arm',
    words: [
      `${approved === null ? 'The route has no outcomes: what is said of the approved is said of all.' : `Approved is what has the outcome '${approved}'.`} ${horizonWords(label.horizonDays)}`,
      'An arm is what a unit was drawn for, also where something else answered in its place: to leave those out would compare different units.',
    ],
    tables: [
      {
        caption: `Approved, and ${label.positive} among that, by unit`,
        head: [
          'arm',
          'units',
          'approved',
          `${label.positive} of the approved`,
          'known',
          'not mature',
          'mature, not known',
        ],
        rows: arms.map(cellsOf),
      },
    ],
    plots: plotsOf(report),
  }
}

function horizonWords(days: number | null): string {
  if (days === null) return 'No label is kept yet, so nothing is known of what became of it.'
  return `An outcome counts once ${days} days have passed since the decision; what is younger is left out, since bad news comes first.`
}

function cellsOf({ arm, units, approval, outcomes: { bad, immature, unknown } }: ArmFigures): string[] {
  const rate = ({ rate }: ArmFigures['approval']): string => withInterval(rate ?? undefined, percent)
  return [arm, count(units), rate(approval), rate(bad), count(bad.count), count(immature), count(unknown)]
}

function plotsOf({ contests, from, label }: ExperimentReport): Plot[] {
  return contests.flatMap(({ challenger, approval, bad }) => [
    ...(approval ? sequencePlots({ rate: 'approval rate', challenger, from, difference: approval }) : []),
    ...sequencePlots({ rate: `share of ${label.positive}`, challenger, from, difference: bad }),
  ])
}
