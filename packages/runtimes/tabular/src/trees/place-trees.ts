import type { KernelMemory } from '../kernels/kernel-memory.ts'
import { placeParts } from '../kernels/place-parts.ts'
import { blockRows } from '../program/value.ts'
import type { PerfectTrees } from './perfect-trees.ts'
import { type RankBuckets, rankBuckets } from './rank-buckets.ts'
import type { BoundRanks } from './rank-plan.ts'
import { recordsSize, writeRecords } from './tree-records.ts'

/** Where the parts of a model stand in the kernel's memory. */
export interface PlacedTrees {
  /** The memory is the model's as long as these are in use. */
  readonly kept: readonly Uint8Array[]
  /** How many groups of trees there are, and their depths. */
  readonly groups: number
  readonly depths: number
  readonly records: number
  readonly scratch: number
  /** The table of columns, and how many entries it has. */
  readonly table: number
  readonly columns: number
  readonly sets: readonly PlacedSets[]
}

/** What `rankSets` takes for one column. */
export interface PlacedSets {
  readonly column: number
  readonly members: number
  readonly firstStep: number
  readonly tables: number
  readonly count: number
  readonly ranks: number
}

/** What `sumBlock` needs for 32 rows. */
const scratchSize = 128

/** `undefined` where there is no more memory. */
export function placeTrees(memory: KernelMemory, trees: PerfectTrees): PlacedTrees | undefined {
  const { depths, plan } = trees
  const columns = plan.bounds.map((ranks) => ({ ...ranks, ...rankBuckets(ranks.bounds.subarray(0, ranks.count)) }))
  const room = memory.allocate(Uint8Array, blockRows * plan.width + scratchSize)
  const records = memory.allocate(Uint8Array, recordsSize(trees))
  if (!room || !records) return undefined
  const ranks = room.byteOffset + scratchSize
  writeRecords(trees, ranks, records)
  const lists = columns.flatMap((column) => [searched(column), column.starts])
  const members = plan.sets.flatMap((set) => [set.bounds, set.tables])
  const table = new Uint8Array(entrySize * columns.length)
  const parts = placeParts(memory, [table, depths, ...lists, ...members])
  if (!parts) return undefined
  const addresses = parts.addresses.values()
  const next = () => addresses.next().value as number
  const placed = {
    kept: [room, records, parts.bytes],
    scratch: room.byteOffset,
    table: next(),
    columns: columns.length,
    groups: depths.length,
    depths: next(),
    records: records.byteOffset,
  }
  const view = new DataView(parts.bytes.buffer, placed.table)
  for (const [index, column] of columns.entries())
    writeEntry(view, index * entrySize, column, { bounds: next(), starts: next(), ranks })
  return {
    ...placed,
    sets: plan.sets.map(({ column, bounds: { length }, first, tables }) => ({
      column,
      members: next(),
      firstStep: (length + 1) >> 1,
      tables: next(),
      count: tables.length / 256,
      ranks: ranks + first * blockRows,
    })),
  }
}

/** The bounds with what a search in the last bucket may look at beyond them. */
function searched({ bounds, count, firstStep }: BoundRanks & RankBuckets): Float32Array {
  const list = new Float32Array(count + 2 * firstStep).fill(Number.NaN)
  list.set(bounds.subarray(0, count))
  return list
}

const entrySize = 40

/** An entry of the table of columns, as assembly/rank.as has it. */
function writeEntry(
  view: DataView,
  at: number,
  { column, count, least, greatest, origin, scale, last, firstStep }: BoundRanks & RankBuckets,
  addresses: { readonly bounds: number; readonly starts: number; readonly ranks: number },
): void {
  const addressOf = (place: number) => (place < 0 ? 0 : addresses.ranks + place * blockRows)
  const integers = [4 * column, addresses.bounds, firstStep, count, addressOf(least), addressOf(greatest)]
  for (const [index, value] of [...integers, 0, 0, 0, addresses.starts].entries())
    view.setUint32(at + 4 * index, value, true)
  for (const [index, value] of [origin, scale, last].entries())
    view.setFloat32(at + 4 * (integers.length + index), value, true)
}
