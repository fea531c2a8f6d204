import type { Contest } from '../../figures/experiment/contest.ts'
import type { Difference } from '../../figures/experiment/difference.ts'
import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { count, points } from '../numbers.ts'
import type { Section } from '../section.ts'

/** What could be found by now, and how long more takes. */
export function powerSection({ contests, effect, label }: ExperimentReport): Section[] {
  if (contests.length === 0) return []
  return [
    {
      title: 'What it can find, and when',
      words: [
        `The difference that matters is ${points(effect)} of a rate. 'Found by now' is the least difference that a look finds in 80 % of such experiments; 'more units' and 'more days' are what it takes to find the one that matters, at the present traffic, and as the last phase that counts is split.`,
      ],
      tables: [
        {
          caption: 'Detectable differences',
          head: ['challenger', 'rate', 'units a day', 'found by now', 'more units', 'more days'],
          rows: contests.flatMap((contest) => [
            ...(contest.approval ? [cellsOf(contest, 'approval', contest.approval)] : []),
            cellsOf(contest, `${label.positive} of the approved`, contest.bad),
          ]),
        },
      ],
      plots: [],
    },
  ]
}

function cellsOf({ challenger, unitsPerDay }: Contest, rate: string, difference: Difference): string[] {
  const { detectable, unitsNeeded, daysNeeded } = difference
  return [
    challenger,
    rate,
    count(Math.round(unitsPerDay)),
    detectable === null ? 'nothing yet' : points(detectable),
    unitsNeeded === null ? '–' : count(unitsNeeded),
    daysNeeded === null ? '–' : count(Math.ceil(daysNeeded)),
  ]
}
