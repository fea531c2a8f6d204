import type { BelowTest } from './below-test.ts'

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

/** Where the test of a split finds its rank: it holds where `rank(place) <= limit`. */
export interface RankTest {
  readonly place: number
  readonly limit: number
}

export interface PlannedTests {
  readonly plan: RankPlan
  /** For each of the tests. */
  readonly tests: readonly RankTest[]
}

const mostBounds = 255
const mostMembers = 254
const tableSize = 256

/** The ranks that some tests need; `undefined` where a column has more members than a byte can tell apart. */
export function planRanks(tests: readonly BelowTest[]): PlannedTests | undefined {
  const found: RankTest[] = []
  const bounds: BoundRanks[] = []
  const sets: SetRanks[] = []
  let width = 0
  for (const { column, indices } of byColumn(tests)) {
    const isSet = (index: number) => tests[index]?.members !== undefined
    for (const bank of banksOf(
      tests,
      indices.filter((index) => !isSet(index)),
    ))
      planBank(bank, column)
    if (!planSets(indices.filter(isSet), column)) return undefined
  }
  return { plan: { bounds, sets, width }, tests: found }

  function planBank({ values, indices }: Bank, column: number): void {
    const limits = new Map(values.map((value, limit) => [value, limit]))
    const isUsed = (missingBelow: boolean) => indices.some((index) => tests[index]?.missingBelow === missingBelow)
    const least = isUsed(true) ? width++ : -1
    const greatest = isUsed(false) ? width++ : -1
    bounds.push({ column, bounds: padded(values), count: values.length, least, greatest })
    for (const index of indices) {
      const { missingBelow, bound } = tests[index] as BelowTest
      found[index] = { place: missingBelow ? least : greatest, limit: limits.get(bound) as number }
    }
  }

  function planSets(indices: readonly number[], column: number): boolean {
    if (indices.length === 0) return true
    const members = distinct(indices.flatMap((index) => tests[index]?.members ?? []))
    if (members.length > mostMembers) return false
    const tables = new Map<string, { readonly place: number; readonly table: Uint8Array }>()
    const first = width
    for (const index of indices) {
      const test = tests[index] as BelowTest
      const key = `${test.missingBelow} ${test.members?.join(' ')}`
      const known = tables.get(key) ?? { place: width++, table: tableOf(test, members) }
      tables.set(key, known)
      found[index] = { place: known.place, limit: 0 }
    }
    const all = new Uint8Array(tables.size * tableSize)
    for (const { place, table } of tables.values()) all.set(table, (place - first) * tableSize)
    sets.push({ column, bounds: padded(members), count: members.length, first, tables: all })
    return true
  }
}

interface Bank {
  readonly values: readonly number[]
  readonly indices: readonly number[]
}

/** The bounds of a column, as many together as a byte can rank. */
function banksOf(tests: readonly BelowTest[], indices: readonly number[]): Bank[] {
  const boundOf = (index: number) => tests[index]?.bound as number
  const values = distinct(indices.map(boundOf))
  return Array.from({ length: Math.ceil(values.length / mostBounds) }, (_, bank) => {
    const part = values.slice(bank * mostBounds, (bank + 1) * mostBounds)
    const [least, greatest] = [part[0] as number, part.at(-1) as number]
    return { values: part, indices: indices.filter((index) => boundOf(index) >= least && boundOf(index) <= greatest) }
  })
}

function tableOf({ members = [], missingBelow }: BelowTest, all: readonly number[]): Uint8Array {
  const table = new Uint8Array(tableSize).fill(1)
  for (const member of members) table[all.indexOf(member) + 1] = 0
  table[tableSize - 1] = missingBelow ? 0 : 1
  return table
}

function byColumn(tests: readonly BelowTest[]): { readonly column: number; readonly indices: number[] }[] {
  const columns = new Map<number, number[]>()
  for (const [index, { column }] of tests.entries()) {
    const indices = columns.get(column) ?? []
    indices.push(index)
    columns.set(column, indices)
  }
  return [...columns].map(([column, indices]) => ({ column, indices })).sort((one, other) => one.column - other.column)
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other)
}

function padded(values: readonly number[]): Float32Array {
  const length = 2 ** Math.ceil(Math.log2(values.length + 1)) - 1
  return Float32Array.from({ length }, (_, index) => values[index] ?? Number.NaN)
}
