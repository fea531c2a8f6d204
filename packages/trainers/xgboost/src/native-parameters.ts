import type { Task } from '@flit-ml/spec'
import type { TrainingFeature } from '@flit-ml/training'
import { monotoneConstraints } from './monotone-constraints.ts'
import type { BoostingParameters } from './parameters.ts'

/** The parameters as XGBoost has them, by name. */
export function nativeParameters(
  task: Task,
  features: readonly TrainingFeature[],
  parameters: BoostingParameters,
): Readonly<Record<string, string>> {
  const constraints = monotoneConstraints(features, parameters)
  const native = {
    objective: task === 'regression' ? 'reg:squarederror' : 'binary:logistic',
    eval_metric: task === 'regression' ? 'rmse' : 'logloss',
    max_depth: parameters.maxDepth,
    eta: parameters.learningRate,
    min_child_weight: parameters.minChildWeight,
    gamma: parameters.minSplitLoss,
    subsample: parameters.subsample,
    colsample_bytree: parameters.columnsByTree,
    colsample_bylevel: parameters.columnsByLevel,
    colsample_bynode: parameters.columnsByNode,
    lambda: parameters.l2,
    alpha: parameters.l1,
    max_delta_step: parameters.maxDeltaStep,
    scale_pos_weight: parameters.scalePositives,
    base_score: parameters.baseScore,
    tree_method: parameters.treeMethod,
    ...(parameters.treeMethod !== 'exact' && { max_bin: parameters.maxBins }),
    num_parallel_tree: parameters.parallelTrees,
    ...(constraints.some(Boolean) && { monotone_constraints: `(${constraints.join(',')})` }),
    ...(parameters.categories === 'sets' && { max_cat_to_onehot: parameters.maxCategoriesOneHot }),
    nthread: parameters.threads,
    seed: parameters.seed,
  }
  return Object.fromEntries(Object.entries(native).map(([name, value]) => [name, String(value)]))
}
