import { imputer } from '../operators/imputer.ts'
import { scaler } from '../operators/scaler.ts'
import { treeEnsemble } from '../operators/tree-ensemble.ts'
import { onnxOperators } from './onnx-operators.ts'
import type { Operator } from './operator-context.ts'

/** What is covered, by domain and name. */
export const operators: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  '': onnxOperators,
  'ai.onnx.ml': { Imputer: imputer, Scaler: scaler, TreeEnsemble: treeEnsemble },
}
