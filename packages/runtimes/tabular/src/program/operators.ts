import { mlOperators } from './ml-operators.ts'
import { onnxOperators } from './onnx-operators.ts'
import type { Operator } from './operator-context.ts'

/** What is covered, by domain and name. */
export const operators: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  '': onnxOperators,
  'ai.onnx.ml': mlOperators,
}
