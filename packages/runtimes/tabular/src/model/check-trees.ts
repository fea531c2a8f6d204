import { leafCount, type TreeEnsemble } from './tree-ensemble.ts'

/** What is wrong with an ensemble over a matrix with so many columns; `undefined` where each row comes to its leaves. */
export function checkTrees(trees: TreeEnsemble, columns: number): string | undefined {
  return checkLists(trees) ?? checkSplits(trees, columns) ?? checkLeaves(trees) ?? checkWays(trees)
}

function checkLists({ roots, splits, leaves }: TreeEnsemble): string | undefined {
  if (roots.length === 0) return 'it has no trees'
  const { modes, columns, thresholds, missingIsTrue, whenTrue, whenFalse } = splits
  const lists = [columns, thresholds, missingIsTrue, whenTrue, whenFalse]
  if (lists.some(({ length }) => length !== modes.length)) return 'its lists of nodes differ in length'
  if (leaves.targets.length !== leaves.weights.length) return 'its lists of leaves differ in length'
  return undefined
}

function checkSplits({ splits }: TreeEnsemble, columns: number): string | undefined {
  if (splits.columns.some((column) => !(column >= 0 && column < columns))) return 'it tests a column that is not there'
  return undefined
}

function checkLeaves({ leaves, targets }: TreeEnsemble): string | undefined {
  if (!(Number.isInteger(targets) && targets > 0 && targets <= 10_000)) return `it has ${targets} targets`
  if (leaves.targets.some((target) => !(target >= 0 && target < targets)))
    return 'a leaf has a target that is not there'
  return undefined
}

/** Every way ends at a leaf, and no split is on two of them. */
function checkWays({ roots, splits, leaves }: TreeEnsemble): string | undefined {
  const { whenTrue, whenFalse, modes } = splits
  const isReached = new Uint8Array(modes.length)
  const pending = Array.from(roots)
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node < 0) {
      if (~node >= leafCount(leaves)) return 'it names a leaf that is not there'
      continue
    }
    if (node >= modes.length) return 'it names a node that is not there'
    if (isReached[node]) return 'two ways lead to one node'
    isReached[node] = 1
    pending.push(whenTrue[node] as number, whenFalse[node] as number)
  }
  return undefined
}
