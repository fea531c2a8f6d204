import type { SwapCell, SwapSet } from '@flit-ml/evaluation'
import type { ComparisonReport } from '../figures/compare-models.ts'
import type { Swaps } from '../figures/swaps.ts'
import { count, percent, withInterval } from './numbers.ts'
import type { ReportTable, Section } from './section.ts'

/** What changes when b takes the place of a. */
export function swapSection({ a, b, swaps, rows }: ComparisonReport): Section {
  return {
    title: `What changes, when either approves ${percent(swaps.approve)}`,
    words: swapWords(a.model, b.model, swaps, rows.positive),
    tables: [
      {
        caption: 'The swap matrix',
        head: ['', `${b.model} approves`, `${b.model} turns away`],
        rows: [
          [`${a.model} approves`, cell('bothApprove'), cell('swapOut')],
          [`${a.model} turns away`, cell('swapIn'), cell('bothDecline')],
        ],
      } satisfies ReportTable,
    ],
    plots: [],
  }

  function cell(name: keyof SwapSet): string {
    const { count: known, badRate } = swaps.known[name]
    const unknown = swaps.unknown[name]
    const rate = badRate ? `, ${rows.positive}: ${withInterval(badRate, percent)}` : ''
    return `${count(known)}${rate}${unknown > 0 ? `; and ${count(unknown)} of unknown outcome` : ''}`
  }
}

function swapWords(a: string, b: string, { known, unknown }: Swaps, positive: string): string[] {
  const { swapIn, swapOut } = known
  if (swapIn.count + swapOut.count + unknown.swapIn + unknown.swapOut === 0)
    return [`${a} and ${b} approve the same rows.`]
  const [before, after] = [badOf(swapOut), badOf(swapIn)]
  const hidden = unknown.swapIn + unknown.swapOut
  const balance =
    hidden === 0
      ? `${changeOf(after - before, positive)}.`
      : `of ${count(hidden)} more that change places the outcome is not known, so neither is whether fewer ${positive} are approved.`
  return [
    `With ${b} in the place of ${a}, ${count(swapIn.count)} rows of known outcome are approved that were not, ${count(after)} of them ${positive}, and ${count(swapOut.count)} are no longer approved, ${count(before)} of them ${positive}: ${balance}`,
  ]
}

function changeOf(change: number, positive: string): string {
  if (change === 0) return `as many ${positive} are approved as before`
  return `${count(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'} ${positive} are approved`
}

function badOf({ count: rows, badRate }: SwapCell): number {
  return Math.round((badRate?.value ?? 0) * rows)
}
