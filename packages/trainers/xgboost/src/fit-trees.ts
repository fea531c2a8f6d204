import { convert } from '@flit-ml/convert'
import type { Encoding, FitResult, MatrixEncoding } from '@flit-ml/spec'
import type { ProgressReporter, TrainingFeature } from '@flit-ml/training'
import { type BoostingRequest, boost } from './boost.ts'
import { findLibrary } from './library/find-library.ts'
import { XGBoost } from './library/xgboost.ts'

/** Fits trees, and makes a graph of them. */
export function fitTrees(request: BoostingRequest, progress: ProgressReporter): Omit<FitResult, 'dataDigest'> {
  const { features } = request.learnt.matrix
  const xgboost = new XGBoost(findLibrary(request.library).library)
  const { model, figures } = boost(xgboost, request, progress)
  const { onnx, encoding } = convert(model, {
    rounds: request.parameters.earlyStoppingRounds > 0 && request.validation ? 'best' : 'all',
  })
  return {
    artifact: onnx,
    encoding: named(encoding, features),
    metrics: metricsOf(figures),
    engine: `XGBoost ${xgboost.version}`,
  }
}

/** XGBoost knows the indices of categories alone. */
function named(encoding: Encoding, features: readonly TrainingFeature[]): Encoding {
  const columns = features.map(({ name, categories }) => ({ name, ...(categories && { categories }) }))
  return { ...(encoding as MatrixEncoding), columns }
}

/** XGBoost tells the root of the mean squared error. */
function metricsOf(figures: Readonly<Record<string, number>>): FitResult['metrics'] {
  const names: Record<string, [name: string, of: (value: number) => number]> = {
    'train-logloss': ['logLoss', (value) => value],
    'validation-logloss': ['validationLogLoss', (value) => value],
    'train-rmse': ['meanSquaredError', (value) => value ** 2],
    'validation-rmse': ['validationMeanSquaredError', (value) => value ** 2],
  }
  return Object.fromEntries(
    Object.entries(figures).map(([figure, value]) => {
      const [name, of] = names[figure] ?? [figure, (value: number) => value]
      return [name, of(value)]
    }),
  )
}
