import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { vintagePlots } from '../../plot/plots/vintage-plot.ts'
import { count, percent, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'
import { armPairs } from './arm-pairs.ts'

/** What became of the decisions of each week or month. */
export function vintagesSection(report: ExperimentReport): Section {
  const { vintages, label } = report
  return {
    title: 'By vintage',
    words: [
      `By the ${vintages[0]?.from.length === 7 ? 'month' : 'week'} of the decision, in UTC.${label.horizonDays === null ? '' : ` A vintage is whole once all of it is ${label.horizonDays} days old; until then its rate is of the older part.`}`,
    ],
    tables: [
      {
        caption: `Vintages: approved, and ${label.positive} among that`,
        head: ['from', 'arm', 'units', 'approved', `${label.positive} of the approved`, 'known', 'not mature'],
        rows: vintages.map(({ from, arm, approval, outcomes: { bad, immature } }) => [
          from,
          arm,
          count(approval.count),
          withInterval(approval.rate ?? undefined, percent),
          withInterval(bad.rate ?? undefined, percent),
          count(bad.count),
          count(immature),
        ]),
      },
    ],
    plots: armPairs(report).flatMap((arms) => vintagePlots(arms, vintages, label.positive)),
  }
}
