import type { CardFigures } from './card-figures.ts'
import { percent, whole } from './format.ts'
import { groupTable } from './group-table.ts'
import { reliabilityTable } from './reliability-table.ts'
import { summaryTable } from './summary-table.ts'

/** The figures of a card as Markdown: how good, how reliable, and how fair, with 95 % intervals. */
export function renderFigures({ positive, evaluation, cutOff, fairness }: CardFigures): string {
  const { count, positives, reliability } = evaluation
  const tables = Object.entries(fairness).map(([attribute, groups]) => groupTable(attribute, groups, positive))
  return [
    `On ${whole(count)} rows held out, of which ${whole(positives)} (${percent(positives / count)}) are ${positive}. ` +
      'Ranges are 95 % confidence intervals.',
    summaryTable(evaluation),
    '### Reliability',
    'Rows of rising probability: what the model said, and what happened.',
    reliabilityTable(reliability, positive),
    ...(tables.length > 0 ? ['### Groups', approval(cutOff, positive), ...tables] : []),
  ].join('\n\n')
}

function approval(cutOff: number, positive: string): string {
  return `Approved is who has a probability below ${percent(cutOff)}, the share of ${positive}; all others are turned away.`
}
