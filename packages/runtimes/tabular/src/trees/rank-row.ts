import type { Numbers } from '../program/value.ts'
import type { RankPlan } from './rank-plan.ts'

const missingMember = 255

/** Writes the ranks of the row that starts at `start`. */
export function rankRow({ bounds, sets }: RankPlan, values: Numbers, start: number, ranks: Uint8Array): void {
  for (const { column, bounds: list, count, least, greatest } of bounds) {
    const value = values[start + column] as number
    const rank = countUpTo(list, value)
    const isMissing = Number.isNaN(value)
    if (least >= 0) ranks[least] = rank
    if (greatest >= 0) ranks[greatest] = isMissing ? count : rank
  }
  for (const { column, bounds: list, first, tables } of sets) {
    const member = memberOf(list, values[start + column] as number)
    for (let table = member, place = first; table < tables.length; table += 256, place++)
      ranks[place] = tables[table] as number
  }
}

/** How many of the bounds are not above the value: 0 for a missing one. */
function countUpTo(bounds: Float32Array, value: number): number {
  let count = 0
  for (let step = (bounds.length + 1) >> 1; step > 0; step >>= 1) {
    if ((bounds[count + step - 1] as number) <= value) count += step
  }
  return count
}

/** 0 for no member, 1 for the first. */
function memberOf(members: Float32Array, value: number): number {
  if (Number.isNaN(value)) return missingMember
  const count = countUpTo(members, value)
  return members[count - 1] === value ? count : 0
}
