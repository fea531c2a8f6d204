import type { ReliabilityBin } from '../probabilities/reliability.ts'
import { percent, share, whole } from './format.ts'
import { markdownTable } from './markdown-table.ts'

/** What was said, beside what happened. */
export function reliabilityTable(bins: readonly ReliabilityBin[], positive: string): string {
  return markdownTable(
    ['Rows', 'Mean probability', `Were ${positive}`],
    bins.map((bin) => [whole(bin.count), percent(bin.meanProbability), share(bin.positiveRate)]),
  )
}
