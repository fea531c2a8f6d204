import { imputer } from '../operators/ml/imputer.ts'
import { scaler } from '../operators/ml/scaler.ts'
import { treeEnsemble } from '../operators/ml/tree-ensemble.ts'
import { treeEnsembleClassifier } from '../operators/ml/tree-ensemble-classifier.ts'
import { treeEnsembleRegressor } from '../operators/ml/tree-ensemble-regressor.ts'
import type { Operator } from './operator-context.ts'

/** What is covered of ai.onnx.ml. */
export const mlOperators: Readonly<Record<string, Operator>> = {
  Imputer: imputer,
  Scaler: scaler,
  TreeEnsemble: treeEnsemble,
  TreeEnsembleClassifier: treeEnsembleClassifier,
  TreeEnsembleRegressor: treeEnsembleRegressor,
}
