import type { Splits } from '../model/tree-ensemble.ts'

/** The splits and the leaves of a tree, from its root, each parent before its children. */
export function nodesBelow(
  { whenTrue, whenFalse }: Splits,
  root: number,
): { readonly splits: readonly number[]; readonly leaves: readonly number[] } {
  const splits: number[] = []
  const leaves: number[] = []
  const pending = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node < 0) leaves.push(~node)
    else {
      splits.push(node)
      pending.push(whenFalse[node] as number, whenTrue[node] as number)
    }
  }
  return { splits, leaves }
}
