import type { PlanStep } from '@flit-ml/spec'
import { cutFractions } from '../ensembles/cut-fractions.ts'
import { eachTarget } from '../ensembles/each-target.ts'
import { treeKernel } from '../kernels/tree-kernel.ts'
import type { TreeEnsemble } from '../model/tree-ensemble.ts'
import { matrixOf } from '../operators/ml/matrix-of.ts'
import type { OperatorContext } from '../program/operator-context.ts'
import { rowValue } from '../program/value.ts'
import { groupSize, type PerfectTrees, packPerfectTrees } from '../trees/perfect-trees.ts'
import { nodeLabel } from './node-label.ts'
import { treesOfNode } from './trees-of-node.ts'

/** How the trees of a node are answered, each target by itself; `undefined` for a node that has none. */
export function planTrees(context: OperatorContext): PlanStep | undefined {
  const { node, options } = context
  if (!node.operator.startsWith('TreeEnsemble')) return undefined
  const { width, type } = matrixOf(context, 'float32', 'float64', 'int64', 'int32')
  const input = rowValue(type === 'float64' ? type : 'float32', [width])
  const read = treesOfNode(node, input)
  if (!read) return undefined
  const { trees } = cutFractions(read, input)
  const targets = eachTarget(trees).filter(({ roots }) => roots.length > 0)
  const packed = targets.flatMap((ensemble) => (type === 'float64' ? [] : (packPerfectTrees(ensemble) ?? [])))
  const count = targets.reduce((total, { roots }) => total + roots.length, 0)
  if (packed.length === targets.length) return { node: nodeLabel(node), ...planPacked(packed, count, options.simd) }
  return {
    node: nodeLabel(node),
    kernel: 'JavaScript, from node to node',
    why: whyWalked(trees),
    bytes: targets.reduce((total, ensemble) => total + bytesOf(ensemble), 0),
  }
}

function planPacked(targets: readonly PerfectTrees[], count: number, simd: boolean): Omit<PlanStep, 'node'> {
  const sum = (of: (trees: PerfectTrees) => number) => targets.reduce((total, trees) => total + of(trees), 0)
  const levels = Math.max(...targets.flatMap(({ depths }) => Array.from(depths)))
  const ranks = `${count} trees of ${levels} levels at most, over ${sum(({ plan }) => plan.width)} ranks of a byte`
  const missing = simd ? 'this machine has no relaxed SIMD' : 'the option simd is off'
  const hasKernel = simd && treeKernel() !== undefined
  return {
    kernel: hasKernel ? 'WebAssembly SIMD' : 'JavaScript, on ranks',
    why: hasKernel ? ranks : `${ranks}; ${missing}`,
    bytes: sum(({ nodes, leaves }) => nodes.byteLength + leaves.byteLength),
    operations: groupSize * sum(({ depths }) => depths.reduce((total, depth) => total + depth + 1, 0)),
  }
}

function whyWalked({ aggregate, leaves }: TreeEnsemble): string {
  if (!(leaves.weights instanceof Float32Array)) return 'the input is of float64'
  if (aggregate === 'minimum' || aggregate === 'maximum') return `the answer is the ${aggregate} of the leaves`
  return 'the trees are too deep or too uneven, or test more members of a set than a byte tells apart'
}

/** Of the lists that a walk reads. */
function bytesOf({ splits, leaves, roots }: TreeEnsemble): number {
  const { columns, modes, thresholds, missingIsTrue, whenTrue, whenFalse } = splits
  const lists = [roots, columns, modes, thresholds, missingIsTrue, whenTrue, whenFalse, leaves.targets, leaves.weights]
  return lists.reduce((total, { byteLength }) => total + byteLength, 0)
}
