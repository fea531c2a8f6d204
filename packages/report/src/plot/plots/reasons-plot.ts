import type { ReasonFigures } from '../../figures/experiment/reason-figures.ts'
import { percent } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

/** How often one arm or two name the reasons, which are numbered as in their table. */
export function reasonsPlot(arms: readonly string[], reasons: readonly ReasonFigures[]): Plot {
  const shareOf = ({ shares }: ReasonFigures, arm: string): number => shares[arm] ?? 0
  const width = 0.76 / arms.length
  return {
    title: `Reasons: ${arms.join(' and ')}`,
    description: `The share of the decisions that name each reason. ${reasons.map((reason, at) => `${at + 1}: ${arms.map((arm) => percent(shareOf(reason, arm))).join(' and ')}`).join('; ')}.`,
    x: {
      label: 'reason, by its number in the table',
      domain: [-0.5, reasons.length - 0.5],
      format: 'number',
      categories: reasons.map((_, at) => String(at + 1)),
    },
    y: shareAxis(
      'share of the decisions',
      Math.max(...reasons.flatMap((reason) => arms.map((arm) => shareOf(reason, arm)))),
    ),
    marks: arms.map((name, at) => ({
      kind: 'columns',
      name,
      tone: toneOf(at),
      columns: reasons.map((reason, place) => {
        const from = place - 0.38 + at * width
        return { from, to: from + width, value: shareOf(reason, name) }
      }),
    })),
  }
}
