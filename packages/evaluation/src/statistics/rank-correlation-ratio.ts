import { midRanks } from './mid-ranks.ts'
import type { Association } from './rank-correlation.ts'
import { upperGamma } from './upper-gamma.ts'

/**
 * How much of a measure's ranks a grouping accounts for: the root of the share of their squares that lies between the groups, with
 * the p-value of Kruskal and Wallis, whose H is (n − 1) · value². NaN where the measure never changes, or there is one group.
 *
 * Source: Kruskal & Wallis 1952, JASA 47:583–621.
 */
export function rankCorrelationRatio(groups: readonly unknown[], measure: readonly number[]): Association {
  const deviations = midRanks(measure).map((rank) => rank - (measure.length + 1) / 2)
  const sums = new Map<unknown, { count: number; sum: number }>()
  for (const [at, group] of groups.entries()) {
    const { count, sum } = sums.get(group) ?? { count: 0, sum: 0 }
    sums.set(group, { count: count + 1, sum: sum + (deviations[at] as number) })
  }
  const between = [...sums.values()].reduce((total, { count, sum }) => total + sum ** 2 / count, 0)
  const share = sums.size < 2 ? Number.NaN : between / deviations.reduce((total, each) => total + each ** 2, 0)
  const p = upperGamma((sums.size - 1) / 2, ((measure.length - 1) * share) / 2)
  return { value: Math.sqrt(share), p: Number.isNaN(share) ? Number.NaN : p }
}
