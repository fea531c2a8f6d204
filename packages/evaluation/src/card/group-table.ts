import type { GroupFigures } from '../approval/group-figures.ts'
import { capitalised, decimal, none, percent, range, share, whole, words } from './format.ts'
import { markdownTable } from './markdown-table.ts'

/** How each group of a protected attribute fares. */
export function groupTable(attribute: string, groups: readonly GroupFigures[], positive: string): string {
  return markdownTable(
    [
      words(attribute),
      'Rows',
      capitalised(positive),
      'Mean probability',
      'Approved',
      `Of ${positive}, turned away`,
      'Of the others, turned away',
      'AUC',
    ],
    groups.map(({ group, count, positiveRate, meanScore, approvalRate, truePositiveRate, falsePositiveRate, auc }) => [
      group,
      whole(count),
      share(positiveRate),
      percent(meanScore),
      share(approvalRate),
      share(truePositiveRate),
      share(falsePositiveRate),
      auc ? `${decimal(auc.value)} (${range(auc)})` : none,
    ]),
  )
}
