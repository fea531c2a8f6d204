import type { PlanStep } from '@flit-ml/spec'
import type { OperatorContext } from '../program/operator-context.ts'
import { isRowValue, type Value } from '../program/value.ts'
import { nodeLabel } from './node-label.ts'

const products = ['Gemm', 'MatMul', 'LinearClassifier', 'LinearRegressor']

/** How an operator other than trees is answered. */
export function planNode(context: OperatorContext): PlanStep {
  const { node } = context
  const inputs = node.inputs.flatMap((input, index) => (input === '' ? [] : [context.input(index)]))
  const weights = inputs.reduce((count, value) => count + constantsOf(value), 0)
  const width = Math.max(...inputs.map((value) => (isRowValue(value) ? value.width : 0)))
  const isProduct = products.includes(node.operator)
  return {
    node: nodeLabel(node),
    kernel: 'JavaScript',
    why: isProduct ? 'a product of a row with weights' : 'value by value',
    ...(weights > 0 && { bytes: 4 * weights }),
    ...((!isProduct || weights > 0) && { operations: isProduct ? 2 * weights : width }),
  }
}

function constantsOf(value: Value): number {
  return isRowValue(value) ? 0 : value.values.length
}
