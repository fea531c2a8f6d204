import { arrayFeatureExtractor } from '../operators/ml/array-feature-extractor.ts'
import { binarizer } from '../operators/ml/binarizer.ts'
import { featureVectorizer } from '../operators/ml/feature-vectorizer.ts'
import { imputer } from '../operators/ml/imputer.ts'
import { labelEncoder } from '../operators/ml/label-encoder.ts'
import { linearClassifier } from '../operators/ml/linear-classifier.ts'
import { linearRegressor } from '../operators/ml/linear-regressor.ts'
import { normalizer } from '../operators/ml/normalizer.ts'
import { oneHotEncoder } from '../operators/ml/one-hot-encoder.ts'
import { scaler } from '../operators/ml/scaler.ts'
import { treeEnsemble } from '../operators/ml/tree-ensemble.ts'
import { treeEnsembleClassifier } from '../operators/ml/tree-ensemble-classifier.ts'
import { treeEnsembleRegressor } from '../operators/ml/tree-ensemble-regressor.ts'
import { zipMap } from '../operators/ml/zip-map.ts'
import type { Operator } from './operator-context.ts'

/** What is covered of ai.onnx.ml. */
export const mlOperators: Readonly<Record<string, Operator>> = {
  ArrayFeatureExtractor: arrayFeatureExtractor,
  Binarizer: binarizer,
  FeatureVectorizer: featureVectorizer,
  Imputer: imputer,
  LabelEncoder: labelEncoder,
  LinearClassifier: linearClassifier,
  LinearRegressor: linearRegressor,
  Normalizer: normalizer,
  OneHotEncoder: oneHotEncoder,
  Scaler: scaler,
  TreeEnsemble: treeEnsemble,
  TreeEnsembleClassifier: treeEnsembleClassifier,
  TreeEnsembleRegressor: treeEnsembleRegressor,
  ZipMap: zipMap,
}
