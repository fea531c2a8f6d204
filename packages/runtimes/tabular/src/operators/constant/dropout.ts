import type { Operator, OperatorContext } from '../../program/operator-context.ts'
import { isRowValue } from '../../program/value.ts'

/** The input as it is: values are dropped in training alone. */
export const dropout: Operator = (context) => {
  context.attributes.ignore('ratio', 'seed')
  if (isTraining(context)) throw context.notCovered("has the input 'training_mode' that is true")
  const input = context.input(0)
  context.give(input)
  if (context.node.outputs[1]) context.output('bool', input.shape, 1).data.fill(1)
  return undefined
}

function isTraining(context: OperatorContext): boolean {
  if (!context.has(2)) return false
  const mode = context.input(2)
  if (isRowValue(mode)) throw context.notCovered("has the input 'training_mode' that is not constant")
  return mode.values[0] === 1
}
