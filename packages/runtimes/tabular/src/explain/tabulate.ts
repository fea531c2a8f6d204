import type { Bit } from './bit-masks.ts'
import { type Condition, columnsOf, type Subtree } from './cut-tree.ts'
import type { LeafShares } from './leaf-shares.ts'
import { isSplit, type Tree } from './tree.ts'

/** The bits that make a pattern of a row. */
export interface Patterned {
  readonly bits: readonly Bit[]
}

/** What a subtree adds to the features of a row, by the bits of the row. */
export interface Table extends Patterned {
  /** The columns to which the subtree can add. */
  readonly columns: readonly number[]
  /** At [pattern × columns + column]. There are 2 to the power of the bits patterns. */
  readonly values: Float64Array
}

/** The bits of a subtree: one for each column above it, then one for each of its splits. */
export function tabulate({ path, root }: Subtree, sharesOf: LeafShares): Table {
  const above = columnsOf(path).map((column) => path.filter(({ split }) => split.column === column))
  const leaves = leavesOf(root, path)
  const inside = [...new Set(leaves.flatMap((leaf) => leaf.path.slice(path.length).map(({ split }) => split)))]
  const bits = [...above, ...inside.map((split) => [{ split, whenTrue: true }])]
  const columns = [...new Set(leaves.flatMap((leaf) => columnsOf(leaf.path)))]
  const values = new Float64Array(columns.length << bits.length)
  for (const leaf of leaves) addLeaf(leaf, bits, columns, sharesOf, values)
  return { bits, columns, values }
}

interface PlacedLeaf {
  readonly path: readonly Condition[]
  readonly value: number
}

function leavesOf(tree: Tree, path: readonly Condition[]): PlacedLeaf[] {
  if (!isSplit(tree)) return [{ path, value: tree.value }]
  return [true, false].flatMap((whenTrue) =>
    leavesOf(whenTrue ? tree.whenTrue : tree.whenFalse, [...path, { split: tree, whenTrue }]),
  )
}

function addLeaf(
  { path, value }: PlacedLeaf,
  bits: readonly Bit[],
  columns: readonly number[],
  sharesOf: LeafShares,
  values: Float64Array,
): void {
  const features = columnsOf(path).map((column) => path.filter(({ split }) => split.column === column))
  const shares = sharesOf(features)
  const masks = features.map((conditions) => bitsOf(conditions, bits))
  const places = features.map(([first]) => columns.indexOf(first?.split.column ?? -1))
  for (let pattern = 0; pattern < 1 << bits.length; pattern++) {
    const met = masks.reduce((met, { set, clear }, feature) => {
      return (pattern & set) === set && (pattern & clear) === 0 ? met | (1 << feature) : met
    }, 0)
    for (const [feature, place] of places.entries()) {
      const at = pattern * columns.length + place
      values[at] = (values[at] as number) + value * (shares[met * features.length + feature] as number)
    }
  }
}

/** Which bits of a pattern are 1, and which are 0, where the conditions on one feature are met. */
function bitsOf(conditions: readonly Condition[], bits: readonly Bit[]): { set: number; clear: number } {
  let [set, clear] = [0, 0]
  for (const condition of conditions) {
    const index = bits.findIndex((met) => met.some(({ split }) => split === condition.split))
    const holds = bits[index]?.some(({ whenTrue }) => whenTrue === condition.whenTrue)
    if (holds) set |= 1 << index
    else clear |= 1 << index
  }
  return { set, clear }
}
