import type { OnnxGraph } from '../onnx/graph.ts'
import type { OnnxNode } from '../onnx/node.ts'
import { type Affine, affineOf } from './affine-of.ts'

/**
 * The node that adds trees of one target over the input itself, which a column of an output is made of: past the transform
 * of a classifier of two classes whose leaves all have the same class, and its base, or else as `affineOf` has it.
 */
export function treesBehind(graph: OnnxGraph, output: string, column: number): Affine | undefined {
  const affine = classifierBehind(graph, output, column) ?? affineOf(graph, output, column)
  return affine?.node.inputs[0] === graph.inputs[0]?.name && affine && isSumOfTrees(affine.node) ? affine : undefined
}

function classifierBehind({ nodes }: OnnxGraph, output: string, column: number): Affine | undefined {
  const node = nodes.find(({ operator, outputs }) => operator === 'TreeEnsembleClassifier' && outputs[1] === output)
  return node && column === 1 ? { node, scale: 1, offset: 0 } : undefined
}

function isSumOfTrees(node: OnnxNode): boolean {
  const { operator, attributes } = node
  const integer = (name: string, fallback: number) => attributes.get(name)?.integer ?? fallback
  const text = (name: string, fallback: string) => attributes.get(name)?.text ?? fallback
  if (operator === 'TreeEnsemble')
    return integer('n_targets', 1) === 1 && integer('post_transform', 0) === 0 && integer('aggregate_function', 1) <= 1
  if (operator === 'TreeEnsembleClassifier') return text('post_transform', 'NONE') !== 'PROBIT' && isOfFirstClass(node)
  return (
    operator === 'TreeEnsembleRegressor' &&
    integer('n_targets', 0) === 1 &&
    text('post_transform', 'NONE') !== 'PROBIT' &&
    ['SUM', 'AVERAGE'].includes(text('aggregate_function', 'SUM'))
  )
}

/** Whether there are two classes, and weights and at most one base for the first alone: its sum then is the score of the second. */
function isOfFirstClass({ attributes }: OnnxNode): boolean {
  const { integers = [], texts = [] } =
    attributes.get('classlabels_int64s') ?? attributes.get('classlabels_strings') ?? {}
  const bases = attributes.get('base_values')?.floats ?? []
  return (
    integers.length + texts.length === 2 &&
    attributes.get('class_ids')?.integers.every((id) => id === 0) === true &&
    bases.length <= 1 &&
    !attributes.has('base_values_as_tensor')
  )
}
