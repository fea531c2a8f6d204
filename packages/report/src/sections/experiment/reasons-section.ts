import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'
import { reasonsPlot } from '../../plot/plots/reasons-plot.ts'
import { percent } from '../numbers.ts'
import type { Section } from '../section.ts'
import { armPairs } from './arm-pairs.ts'

/** So many of the most frequent reasons are drawn. */
const drawn = 10

/** How often each reason is given, by arm. */
export function reasonsSection(report: ExperimentReport): Section {
  const { reasons, arms } = report
  const names = arms.map(({ arm }) => arm).filter((arm) => reasons.some(({ shares }) => arm in shares))
  const given = armPairs(report).map((pair) => pair.filter((arm) => names.includes(arm)))
  return {
    title: 'Reasons',
    words:
      reasons.length === 0
        ? ['No decision names a reason.']
        : ["The share of the decisions of the arm's own model that name each reason, whatever its place."],
    tables:
      reasons.length === 0
        ? []
        : [
            {
              caption: 'Reasons by arm',
              head: ['reason', ...names, 'in words'],
              rows: reasons.map(({ code, sentence, shares }, at) => [
                `${at + 1}: ${code}`,
                ...names.map((arm) => percent(shares[arm] ?? 0)),
                sentence,
              ]),
            },
          ],
    plots:
      reasons.length === 0
        ? []
        : given.filter((pair) => pair.length > 0).map((pair) => reasonsPlot(pair, reasons.slice(0, drawn))),
  }
}
