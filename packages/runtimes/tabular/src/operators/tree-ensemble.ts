import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import type { Operator } from '../program/operator-context.ts'
import { treesStep } from '../trees/compile-trees.ts'

/** Decision trees. */
export const treeEnsemble: Operator = (context) => {
  const input = context.rows(0, 'float32')
  const trees = readTreeEnsemble(context.node, context.attributes, input.width)
  const output = context.output('float32', [trees.targets])
  return treesStep(trees, input, output, context.options)
}
