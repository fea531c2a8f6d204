import type { PlanStep } from '@flit-ml/spec'
import { cutFractions } from '../ensembles/cut-fractions.ts'
import { treeKernel } from '../kernels/tree-kernel.ts'
import { Attributes } from '../model/attributes.ts'
import { readTreeEnsemble } from '../model/read-tree-ensemble.ts'
import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { matrixOf } from '../operators/ml/matrix-of.ts'
import type { OperatorContext } from '../program/operator-context.ts'
import { groupSize, type PerfectTrees, packPerfectTrees } from '../trees/perfect-trees.ts'
import { nodeLabel } from './node-label.ts'

/** How the trees of a TreeEnsemble are answered; `undefined` for another operator. */
export function planTrees(context: OperatorContext): PlanStep | undefined {
  const { node, options } = context
  if (node.operator !== 'TreeEnsemble') return undefined
  const input = matrixOf(context, 'float32', 'float64')
  const { trees } = cutFractions(readTreeEnsemble(node, new Attributes(node), input), input)
  const packed = input.type === 'float32' ? packPerfectTrees(trees) : undefined
  if (packed) return { node: nodeLabel(node), ...planPacked(packed, trees, options.simd) }
  return {
    node: nodeLabel(node),
    kernel: 'JavaScript, from node to node',
    why: whyWalked(trees),
    bytes: bytesOf(trees),
  }
}

function planPacked(packed: PerfectTrees, { roots }: TreeEnsemble, simd: boolean): Omit<PlanStep, 'node'> {
  const { depths, nodes, leaves, plan } = packed
  const ranks = `${roots.length} trees of ${Math.max(...depths)} levels at most, over ${plan.width} ranks of a byte`
  const missing = simd ? 'this machine has no relaxed SIMD' : 'the option simd is off'
  const hasKernel = simd && treeKernel() !== undefined
  return {
    kernel: hasKernel ? 'WebAssembly SIMD' : 'JavaScript, on ranks',
    why: hasKernel ? ranks : `${ranks}; ${missing}`,
    bytes: nodes.byteLength + leaves.byteLength,
    operations: groupSize * depths.reduce((total, depth) => total + depth + 1, 0),
  }
}

function whyWalked({ targets, aggregate, leaves }: TreeEnsemble): string {
  if (!(leaves.weights instanceof Float32Array)) return 'the input is of float64'
  if (targets > 1) return `there are ${targets} targets`
  if (aggregate === 'minimum' || aggregate === 'maximum') return `the answer is the ${aggregate} of the leaves`
  return 'the trees are too deep or too uneven, or test more members of a set than a byte tells apart'
}

/** Of the lists that a walk reads. */
function bytesOf({ splits, leaves, roots }: TreeEnsemble): number {
  const { columns, modes, thresholds, missingIsTrue, whenTrue, whenFalse } = splits
  const lists = [roots, columns, modes, thresholds, missingIsTrue, whenTrue, whenFalse, leaves.targets, leaves.weights]
  return lists.reduce((total, { byteLength }) => total + byteLength, 0)
}
