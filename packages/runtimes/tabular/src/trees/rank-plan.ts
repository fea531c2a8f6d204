import type { BelowTests } from './below-tests.ts'

/** How the values of a row become ranks: bytes, of which a split needs to compare one with a constant. */
export interface RankPlan {
  readonly bounds: readonly BoundRanks[]
  readonly sets: readonly SetRanks[]
  /** How many ranks a row has. */
  readonly width: number
}

/** The rank of a value among bounds: how many of them are not above it. */
export interface BoundRanks {
  /** The column of the value. */
  readonly column: number
  /** In ascending order, 255 at most, then NaN up to a length of 2^n - 1. */
  readonly bounds: Float32Array
  readonly count: number
  /** The place of the rank where a missing value is the least, and where it is the greatest; -1 where nothing needs it. */
  readonly least: number
  readonly greatest: number
}

/** For several sets: the rank of a value is 0 for a member, and 1 for others. */
export interface SetRanks {
  readonly column: number
  /** The members of all the sets, laid out as bounds are. */
  readonly bounds: Float32Array
  readonly count: number
  /** The place of the first set's rank; the others follow. */
  readonly first: number
  /** For each set 256 ranks: of no member, of each member in the order of the bounds, and, at 255, of a missing value. */
  readonly tables: Uint8Array
}

/** A plan, and where each split finds its rank: its test holds where `rank(place) <= limit`. */
export interface PlannedTests {
  readonly plan: RankPlan
  readonly places: Int32Array
  readonly limits: Uint8Array
}

const mostBounds = 255
const mostMembers = 254
const tableSize = 256

/** The ranks that some splits need; `undefined` where a column has more members than a byte can tell apart. */
export function planRanks(tests: BelowTests): PlannedTests | undefined {
  const places = new Int32Array(tests.columns.length)
  const limits = new Uint8Array(tests.columns.length)
  const bounds: BoundRanks[] = []
  const sets: SetRanks[] = []
  let width = 0
  for (const [column, { ordered, sets: withMembers }] of splitsByColumn(tests)) {
    planBounds(column, ordered)
    if (!planSets(column, withMembers)) return undefined
  }
  return { plan: { bounds, sets, width }, places, limits }

  function boundsOf(splits: readonly number[]): Float32Array {
    const bounds = new Float32Array(splits.length)
    for (let index = 0; index < splits.length; index++) bounds[index] = tests.bounds[splits[index] as number] as number
    return bounds
  }

  /** As many bounds together as a byte can rank. */
  function planBounds(column: number, splits: readonly number[]): void {
    const values = distinct(boundsOf(splits))
    const banks = Array.from({ length: Math.ceil(values.length / mostBounds) }, (_, bank) => ({
      values: values.subarray(bank * mostBounds, (bank + 1) * mostBounds),
      places: [-1, -1] as [greatest: number, least: number],
    }))
    for (const split of splits) {
      const at = indexOf(values, tests.bounds[split] as number)
      const bank = banks[Math.floor(at / mostBounds)] as (typeof banks)[number]
      const way = tests.missingBelow[split] as 0 | 1
      if (bank.places[way] < 0) bank.places[way] = width++
      places[split] = bank.places[way]
      limits[split] = at % mostBounds
    }
    for (const {
      values: part,
      places: [greatest, least],
    } of banks)
      bounds.push({ column, bounds: padded(part), count: part.length, least, greatest })
  }

  function planSets(column: number, splits: readonly number[]): boolean {
    if (splits.length === 0) return true
    const members = distinct(Float32Array.from(splits.flatMap((split) => tests.members.get(split) ?? [])))
    if (members.length > mostMembers) return false
    const first = width
    const tables = new Map<string, { readonly place: number; readonly table: Uint8Array }>()
    for (const split of splits) {
      const set = tests.members.get(split) ?? []
      const missingBelow = tests.missingBelow[split] as number
      const key = `${missingBelow} ${set.join(' ')}`
      const known = tables.get(key) ?? { place: width++, table: tableOf(set, missingBelow, members) }
      tables.set(key, known)
      places[split] = known.place
    }
    const all = new Uint8Array(tables.size * tableSize)
    for (const { place, table } of tables.values()) all.set(table, (place - first) * tableSize)
    sets.push({ column, bounds: padded(members), count: members.length, first, tables: all })
    return true
  }
}

function tableOf(set: readonly number[], missingBelow: number, all: Float32Array): Uint8Array {
  const table = new Uint8Array(tableSize).fill(1)
  for (const member of set) table[indexOf(all, member) + 1] = 0
  table[tableSize - 1] = 1 - missingBelow
  return table
}

interface ColumnSplits {
  /** Those that compare with a bound, and those that test for members. */
  readonly ordered: number[]
  readonly sets: number[]
}

function splitsByColumn({ columns, members }: BelowTests): readonly (readonly [column: number, ColumnSplits])[] {
  const lists = new Map<number, ColumnSplits>()
  for (let split = 0; split < columns.length; split++) {
    const column = columns[split] as number
    const list = lists.get(column) ?? { ordered: [], sets: [] }
    lists.set(column, list)
    list[members.has(split) ? 'sets' : 'ordered'].push(split)
  }
  return [...lists].sort(([one], [other]) => one - other)
}

/** Its values in ascending order, each once. */
function distinct(values: Float32Array): Float32Array {
  values.sort()
  let count = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (count === 0 || value !== values[count - 1]) values[count++] = value
  }
  return values.slice(0, count)
}

/** Where a value stands in an ascending list that has it. */
function indexOf(values: Float32Array, value: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

function padded(values: Float32Array): Float32Array {
  const bounds = new Float32Array(2 ** Math.ceil(Math.log2(values.length + 1)) - 1).fill(Number.NaN)
  bounds.set(values)
  return bounds
}
