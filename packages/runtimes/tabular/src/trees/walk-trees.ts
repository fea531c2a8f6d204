import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import { belowTests } from './below-tests.ts'

const { fround } = Math

/** Finds the leaf that the row that starts at `start` comes to from a root. */
export type LeafFinder = (root: number, start: number) => number

/** Answers trees of any shape, a row and a tree at a time, from node to node. */
export function walkTrees(
  trees: TreeEnsemble,
  input: RowValue,
  output: RowValue,
  leafOf: LeafFinder = leafFinder(trees, input),
): Step {
  const { roots, leaves, targets, aggregate } = trees
  const put = { sum: add, average: add, minimum: Math.min, maximum: Math.max }[aggregate]
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      const isFirst = new Uint8Array(targets).fill(1)
      for (let target = 0; target < targets; target++) output.data[row * targets + target] = 0
      for (const root of roots) {
        const leaf = leafOf(root, row * input.width)
        const target = leaves.targets[leaf] as number
        const at = row * targets + target
        const weight = leaves.weights[leaf] as number
        output.data[at] = isFirst[target] ? weight + 0 : put(output.data[at] as number, weight)
        isFirst[target] = 0
      }
      if (aggregate === 'average') divideRow(row)
    }
  }

  function divideRow(row: number): void {
    for (let at = row * targets; at < (row + 1) * targets; at++)
      output.data[at] = (output.data[at] as number) / roots.length
  }
}

function add(sum: number, weight: number): number {
  return fround(sum + weight)
}

function leafFinder(trees: TreeEnsemble, { data }: RowValue): LeafFinder {
  const { columns, bounds, members, missingBelow, below, above } = belowTests(trees)
  const sets = new Map([...members].map(([split, list]) => [split, new Set(list)]))
  const hasSet = Uint8Array.from(columns, (_, split) => Number(sets.has(split)))
  return (root, start) => {
    let node = root
    while (node >= 0) {
      const value = data[start + (columns[node] as number)] as number
      let isBelow: boolean
      if (Number.isNaN(value)) isBelow = missingBelow[node] === 1
      else if (hasSet[node]) isBelow = sets.get(node)?.has(value) ?? false
      else isBelow = value < (bounds[node] as number)
      node = (isBelow ? below[node] : above[node]) as number
    }
    return ~node
  }
}
