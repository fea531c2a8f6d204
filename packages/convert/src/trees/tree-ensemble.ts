import { type Attribute, int, ints, tensor } from '../onnx/attribute.ts'
import { type GraphBuilder, inputName } from '../onnx/graph-builder.ts'
import { floatTensor, uint8Tensor } from '../onnx/tensor.ts'
import { type NumberedSplit, numberNodes } from './number-nodes.ts'
import type { Test, Tree } from './tree.ts'

/** How the operator numbers the ways to test. */
const modes: Readonly<Record<Test['mode'], number>> = {
  BRANCH_LEQ: 0,
  BRANCH_LT: 1,
  BRANCH_EQ: 4,
  BRANCH_MEMBER: 6,
}

/** How the leaves that a row comes to are put together. */
const aggregates = { mean: 0, sum: 1 } as const

/**
 * Adds an operator that answers a row with the sum or the mean of its leaves: float32 [rows, 1]. The covers, which
 * explanations need, are kept: those of splits as hit rates, those of leaves as metadata, for the operator has no words
 * for them.
 */
export function addTreeEnsemble(
  graph: GraphBuilder,
  trees: readonly Tree[],
  aggregate: keyof typeof aggregates,
  output: string,
): string {
  const { splits, leaves, roots } = numberNodes(trees)
  const leafCovers = leaves.map(({ cover }) => cover)
  const hasCovers = leafCovers.every(Number.isFinite)
  if (hasCovers) graph.metadata('leaf_covers', leafCovers)
  return graph.mlNode('TreeEnsemble', [inputName], output, {
    n_targets: int(1),
    aggregate_function: int(aggregates[aggregate]),
    tree_roots: ints(roots),
    ...splitAttributes(splits),
    ...(hasCovers && { nodes_hitrates: tensor(floatTensor(splits.map(({ cover }) => cover))) }),
    leaf_targetids: ints(leaves.map(() => 0)),
    leaf_weights: tensor(floatTensor(leaves.map(({ value }) => value))),
  })
}

function splitAttributes(splits: readonly NumberedSplit[]): Record<string, Attribute> {
  const flags = (read: (split: NumberedSplit) => boolean) => ints(splits.map((split) => Number(read(split))))
  return {
    nodes_featureids: ints(splits.map(({ feature }) => feature)),
    nodes_modes: tensor(uint8Tensor(splits.map(({ test }) => modes[test.mode]))),
    nodes_splits: tensor(floatTensor(splits.map(({ test }) => (test.mode === 'BRANCH_MEMBER' ? 0 : test.value)))),
    nodes_truenodeids: ints(splits.map(({ whenTrue }) => whenTrue)),
    nodes_trueleafs: flags(({ trueIsLeaf }) => trueIsLeaf),
    nodes_falsenodeids: ints(splits.map(({ whenFalse }) => whenFalse)),
    nodes_falseleafs: flags(({ falseIsLeaf }) => falseIsLeaf),
    nodes_missing_value_tracks_true: flags(({ missingIsTrue }) => missingIsTrue),
    membership_values: tensor(floatTensor(splits.flatMap(({ test }) => membersOf(test)))),
  }
}

/** The members of one test after the other, each set ended by NaN. */
function membersOf(test: Test): number[] {
  return test.mode === 'BRANCH_MEMBER' ? [...test.members, Number.NaN] : []
}
