/**
 * Where the time of each row stands among all of them, from 0 to 1: the share of the rows that are before the middle of those of the
 * same time. Equal times have equal positions, so that a cut parts none of them.
 */
export function positionsInTime(times: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1)
  const positions = new Map<number, number>()
  let before = 0
  for (const [time, count] of [...counts].sort(([a], [b]) => a - b)) {
    positions.set(time, (before + count / 2) / times.length)
    before += count
  }
  return times.map((time) => positions.get(time) as number)
}
