import { holds, isSplit, type Split, type Tree } from './tree.ts'

/** A feature on the way from the root, as Lundberg's algorithm 2 keeps it. */
interface Step {
  readonly column: number
  /** The share of the training rows that go this way where the feature is unknown. */
  readonly zero: number
  /** 1 where the row goes this way, else 0. */
  readonly one: number
  /** For each number of known features, how much their sets weigh. */
  readonly weight: number
}

/**
 * Adds to `contributions`, by column, the Shapley values of one row under the path-dependent conditional expectation:
 * algorithm 2 of Lundberg, Erion and Lee, "Consistent Individualized Feature Attribution for Tree Ensembles" (2018). It
 * is the specification that the fast ways are tested against.
 */
export function treeShap(tree: Tree, row: ArrayLike<number>, contributions: Float64Array): void {
  visit(tree, [], { column: -1, zero: 1, one: 1, weight: 0 })

  function visit(node: Tree, parents: readonly Step[], step: Step): void {
    const path = extend(parents, step)
    if (isSplit(node)) visitChildren(node, path)
    else addLeaf(node.value, path)
  }

  function addLeaf(value: number, path: readonly Step[]): void {
    for (let index = 1; index < path.length; index++) {
      const { column, zero, one } = path[index] as Step
      const weight = unwind(path, index).reduce((total, { weight }) => total + weight, 0)
      contributions[column] = (contributions[column] as number) + weight * (one - zero) * value
    }
  }

  function visitChildren(split: Split, path: readonly Step[]): void {
    const { column, trueShare, whenTrue, whenFalse } = split
    const index = path.findIndex((step) => step.column === column)
    const { zero, one } = path[index] ?? { zero: 1, one: 1 }
    const parents = index < 0 ? path : unwind(path, index)
    const goesTrue = Number(holds(split, row[column] as number))
    visit(whenTrue, parents, { column, zero: zero * trueShare, one: one * goesTrue, weight: 0 })
    visit(whenFalse, parents, { column, zero: zero * (1 - trueShare), one: one * (1 - goesTrue), weight: 0 })
  }
}

function extend(path: readonly Step[], step: Step): Step[] {
  const length = path.length
  const longer = [...path, { ...step, weight: length === 0 ? 1 : 0 }]
  for (let index = length - 1; index >= 0; index--) {
    const [here, next] = [longer[index] as Step, longer[index + 1] as Step]
    const moved = (step.one * here.weight * (index + 1)) / (length + 1)
    longer[index + 1] = { ...next, weight: next.weight + moved }
    longer[index] = { ...here, weight: (step.zero * here.weight * (length - index)) / (length + 1) }
  }
  return longer
}

/** The path as it would be without the step with this index. */
function unwind(path: readonly Step[], removed: number): Step[] {
  const length = path.length - 1
  const { zero, one } = path[removed] as Step
  const weights = path.map(({ weight }) => weight)
  let carried = weights[length] as number
  for (let index = length - 1; index >= 0; index--) {
    const weight = weights[index] as number
    if (one === 0) weights[index] = (weight * (length + 1)) / (zero * (length - index))
    else {
      weights[index] = (carried * (length + 1)) / ((index + 1) * one)
      carried = weight - ((weights[index] as number) * zero * (length - index)) / (length + 1)
    }
  }
  return path.toSpliced(removed, 1).map((step, index) => ({ ...step, weight: weights[index] as number }))
}
