import { type Aggregate, roundingOf, type TreeEnsemble } from '../model/tree-ensemble.ts'
import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'
import { belowTests } from './below-tests.ts'

/** Finds the leaf that the row that starts at `start` comes to from a root. */
export type LeafFinder = (root: number, start: number) => number

/** Answers trees of one target and of any shape, a row and a tree at a time, from node to node. */
export function walkTrees(
  trees: TreeEnsemble,
  input: RowValue,
  output: RowValue,
  leafOf: LeafFinder = leafFinder(trees, input),
): Step {
  const { roots, leaves, aggregate } = trees
  const { start, put } = joins(roundingOf(leaves.weights))[aggregate]
  const divisor = aggregate === 'average' ? roots.length : 1
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      let answer = start
      for (const root of roots) answer = put(answer, leaves.weights[leafOf(root, row * input.width)] as number)
      // There is one zero alone.
      output.data[row] = answer / divisor + 0
    }
  }
}

interface Join {
  /** What a weight is first put to. */
  readonly start: number
  put(answer: number, weight: number): number
}

function joins(round: (value: number) => number): Readonly<Record<Aggregate, Join>> {
  const sum = { start: 0, put: (answer: number, weight: number) => round(answer + weight) }
  return {
    sum,
    average: sum,
    minimum: { start: Number.POSITIVE_INFINITY, put: Math.min },
    maximum: { start: Number.NEGATIVE_INFINITY, put: Math.max },
  }
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
