import { type TestMode, type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import type { Step } from '../program/operator-context.ts'
import type { RowValue } from '../program/value.ts'

const tests: {
  readonly [Mode in Exclude<TestMode, 'member' | 'whole member'>]: (value: number, threshold: number) => boolean
} = {
  '<=': (value, threshold) => value <= threshold,
  '<': (value, threshold) => value < threshold,
  '>=': (value, threshold) => value >= threshold,
  '>': (value, threshold) => value > threshold,
  '==': (value, threshold) => value === threshold,
  '!=': (value, threshold) => value !== threshold,
}

/** Answers trees of one target over float64, in float64: their sum, or their least or greatest leaf. */
export function walkInDouble(trees: TreeEnsemble, { data, width }: RowValue, output: RowValue): Step {
  const { roots, splits, leaves, aggregate } = trees
  const { columns, missingIsTrue, whenTrue, whenFalse } = splits
  const holds = Array.from(splits.modes, (_, split) => testOf(trees, split))
  const put = { sum: add, average: add, minimum: Math.min, maximum: Math.max }[aggregate]
  const start = { sum: 0, average: 0, minimum: Number.POSITIVE_INFINITY, maximum: Number.NEGATIVE_INFINITY }[aggregate]
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      let answer = start
      for (const root of roots) answer = put(answer, leaves.weights[leafOf(root, row * width)] as number)
      output.data[row] = answer
    }
  }

  function leafOf(root: number, first: number): number {
    let node = root
    while (node >= 0) {
      const value = data[first + (columns[node] as number)] as number
      const isTrue = holds[node]?.(value) || (missingIsTrue[node] === 1 && Number.isNaN(value))
      node = (isTrue ? whenTrue[node] : whenFalse[node]) as number
    }
    return ~node
  }
}

function testOf({ splits }: TreeEnsemble, split: number): (value: number) => boolean {
  const mode = testModes[splits.modes[split] as number] as TestMode
  const threshold = splits.thresholds[split] as number
  const members = new Set(splits.members[split])
  if (mode === 'member' || mode === 'whole member') return (value) => members.has(value) && !Number.isNaN(value)
  const test = tests[mode]
  return (value) => test(value, threshold)
}

function add(sum: number, weight: number): number {
  return sum + weight
}
