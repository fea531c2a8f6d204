import type { Task } from '@flit-ml/spec'
import type { ProgressReporter, TrainingFeature, TrainingSet } from '@flit-ml/training'
import { EarlyStopping } from './early-stopping.ts'
import { featureTypes } from './feature-types.ts'
import type { Handle, XGBoost } from './library/xgboost.ts'
import { nativeParameters } from './native-parameters.ts'
import type { BoostingParameters } from './parameters.ts'

export interface BoostingRequest {
  readonly task: Task
  readonly learnt: TrainingSet
  readonly validation?: TrainingSet
  readonly parameters: BoostingParameters
  /** The path of the library; without it, it is looked for. */
  readonly library?: string
}

export interface Boosted {
  /** The model as XGBoost saves it: UBJSON, with the best round among its attributes where it stopped early. */
  readonly model: Uint8Array
  /** What XGBoost says of itself after the round that counts, such as `train-logloss`. */
  readonly figures: Readonly<Record<string, number>>
}

/** Adds trees, round by round, as Python's `xgboost.train` does. */
export function boost(
  xgboost: XGBoost,
  { task, learnt, validation, parameters }: BoostingRequest,
  progress: ProgressReporter,
): Boosted {
  const watched: Handle[] = []
  let booster: Handle | undefined
  try {
    for (const set of [learnt, validation ?? []].flat()) watched.push(createMatrix(xgboost, set, parameters))
    booster = xgboost.createBooster(watched)
    for (const [name, value] of Object.entries(nativeParameters(task, learnt.matrix.features, parameters))) {
      xgboost.setParameter(booster, name, value)
    }
    for (const [field, values] of textsOf(learnt.matrix.features, parameters)) {
      xgboost.nameFeatures(booster, field, values)
    }
    const figures = addTrees(xgboost, booster, watched, parameters, progress)
    return { model: xgboost.save(booster), figures }
  } finally {
    if (booster !== undefined) xgboost.freeBooster(booster)
    for (const matrix of watched) xgboost.freeMatrix(matrix)
  }
}

function addTrees(
  xgboost: XGBoost,
  booster: Handle,
  watched: readonly Handle[],
  { rounds, earlyStoppingRounds }: BoostingParameters,
  progress: ProgressReporter,
): Boosted['figures'] {
  const names = ['train', 'validation'].slice(0, watched.length)
  const stopsEarly = watched.length > 1 && earlyStoppingRounds > 0
  const stopping = new EarlyStopping(earlyStoppingRounds)
  const history: Boosted['figures'][] = []
  for (let round = 0; round < rounds; round++) {
    xgboost.update(booster, round, watched[0] as Handle)
    progress.tell((round + 1) / rounds, `round ${round + 1} of ${rounds}`)
    if (!stopsEarly && round < rounds - 1) continue
    const figures = readFigures(xgboost.evaluate(booster, round, watched, names))
    history.push(figures)
    if (stopsEarly && stopping.isEnd(round, Object.values(figures).at(-1) as number)) break
  }
  const best = stopping.best
  if (best) {
    xgboost.setAttribute(booster, 'best_iteration', String(best.round))
    xgboost.setAttribute(booster, 'best_score', String(best.loss))
  }
  return history[best?.round ?? 0] as Boosted['figures']
}

/** Of `[7]\ttrain-logloss:0.31\tvalidation-logloss:0.42`. */
function readFigures(line: string): Boosted['figures'] {
  const figures = line.split('\t').slice(1)
  return Object.fromEntries(
    figures.map((figure) => [
      figure.slice(0, figure.lastIndexOf(':')),
      Number(figure.slice(figure.lastIndexOf(':') + 1)),
    ]),
  )
}

/** What a matrix, and the booster's file, say of the features. */
function textsOf(features: readonly TrainingFeature[], parameters: BoostingParameters): readonly Texts[] {
  return [
    ['feature_name', features.map(({ name }) => name)],
    ['feature_type', featureTypes(features, parameters)],
  ]
}

type Texts = readonly [field: 'feature_name' | 'feature_type', values: readonly string[]]

function createMatrix(
  xgboost: XGBoost,
  { matrix, labels, weights }: TrainingSet,
  parameters: BoostingParameters,
): Handle {
  const { features, rows, values } = matrix
  const handle = xgboost.createMatrix(values as Float32Array, rows, features.length, parameters.threads)
  xgboost.setNumbers(handle, 'label', new Float32Array(labels))
  if (weights) xgboost.setNumbers(handle, 'weight', new Float32Array(weights))
  for (const [field, values] of textsOf(features, parameters)) xgboost.setTexts(handle, field, values)
  return handle
}
