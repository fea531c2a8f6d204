import type { PackageEstimator } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import type { Parts } from '../train/parts.ts'
import type { Fold } from '../train/splits/fold.ts'
import { halvingRungs, oneRung, type Rung } from './rungs.ts'
import type { SearchSpace } from './space/dimension.ts'
import { keyword, type ParameterSchemas, parameterSchemas } from './space/parameter-schemas.ts'
import { spaceOf } from './space/space-of.ts'
import { drawTrials } from './trials/draw-trials.ts'
import { identityOf } from './trials/identity-of.ts'
import type { SearchIdentity } from './trials/search-identity.ts'
import type { Trial } from './trials/trial.ts'
import type { TuneOptions } from './tune-options.ts'

export interface PreparedSearch {
  readonly space: SearchSpace
  /** The values that the searched parameters have by default. */
  readonly defaults: Row
  readonly trials: readonly Trial[]
  readonly rungs: readonly Rung[]
  readonly folds: readonly Fold[]
  readonly identity: SearchIdentity
  /** How many threads one fit takes, where the model has a parameter that says so: 0 for all. */
  readonly threads: number
}

/**
 * All of a search that is known before anything is fitted.
 * @throws FlitError FLIT_USAGE where there is nothing to search, FLIT_TRAINER_NOT_FOUND, FLIT_TRAINING_DATA_INVALID.
 */
export async function prepareSearch(
  model: PackageEstimator,
  { training, folds }: Pick<Parts, 'training' | 'folds'>,
  options: TuneOptions,
): Promise<PreparedSearch> {
  const { seed = 0, param: fixed } = options
  const { trainer, version } = await model.trainer()
  const parameters = parameterSchemas(model.info.signature.parameters, trainer.parametersSchema)
  const space = spaceOf(parameters, { fixed, ranges: options.range })
  const defaults = Object.fromEntries(space.dimensions.map((each) => [each.name, defaultOf(parameters, each.name)]))
  const trials = drawTrials(space.dimensions, { count: options.trials, seed, defaults, isAllowed: checkOf(parameters) })
  const isHalving = options.search === 'halving'
  return {
    space,
    defaults,
    trials,
    rungs: isHalving ? halvingRungs(trials.length, training.labels, folds) : oneRung(trials.length),
    folds,
    threads: Number(fixed['threads'] ?? defaultOf(parameters, 'threads') ?? 1),
    identity: identityOf(model, training, {
      ...options,
      trainer: [trainer.name, version].filter(Boolean).join(' '),
      space,
    }),
  }
}

function defaultOf(parameters: readonly ParameterSchemas[], name: string): unknown {
  return keyword(parameters.find((each) => each.name === name)?.schemas ?? [], 'default')
}

function checkOf(parameters: readonly ParameterSchemas[]): (drawn: Row) => boolean {
  return (drawn) =>
    parameters.every(({ name, refusal }) => !Object.hasOwn(drawn, name) || refusal(drawn[name]) === undefined)
}
