/**
 * The population stability index between two counts over the same bins: Σ (a − e) · ln(a / e) over the tenths of `expected`,
 * where a and e are the shares of `actual` and `expected`. Each tenth counts half an observation more, so that an empty one is
 * no infinity. Below 0.1 is taken for stable, above 0.25 for another population.
 * Source: N. Siddiqi, Credit Risk Scorecards (2006), chapter 9.
 */
export function stabilityIndex(actual: Readonly<Uint32Array>, expected: Readonly<Uint32Array>): number {
  const groups = tenthsOf(expected)
  const [observed, wanted] = [sumBy(groups, actual), sumBy(groups, expected)]
  const [observations, expectations] = [total(observed), total(wanted)]
  return observed.reduce((sum, count, group) => {
    const a = count / observations
    const e = (wanted[group] ?? 0) / expectations
    return sum + (a - e) * Math.log(a / e)
  }, 0)
}

/** For each bin, which tenth of the counts it lies in. */
function tenthsOf(counts: Readonly<Uint32Array>): number[] {
  const all = total([...counts])
  let before = 0
  return Array.from(counts, (count) => {
    const group = Math.min(9, Math.floor((10 * before) / all))
    before += count
    return group
  })
}

function sumBy(groups: readonly number[], counts: Readonly<Uint32Array>): number[] {
  const sums = new Array<number>(10).fill(0.5)
  for (const [bin, group] of groups.entries()) sums[group] = (sums[group] ?? 0) + (counts[bin] ?? 0)
  return sums
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
