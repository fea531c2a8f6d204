import type { ConvertedTask } from '../conversion.ts'
import { type Field, fieldsOf, nameOf } from '../document/field.ts'
import { wordOf } from '../document/scalar.ts'
import { unsupported } from '../errors.ts'

/** What a model learned for, as far as that changes its answers. */
export interface Objective {
  readonly task: ConvertedTask
  /** What turns a margin into an answer. */
  readonly link: Link
}

export type Link = 'identity' | 'sigmoid' | 'exp'

const value: Objective = { task: 'regression', link: 'identity' }
const positive: Objective = { task: 'regression', link: 'exp' }

const objectives = {
  'binary:logistic': { task: 'binary-classification', link: 'sigmoid' },
  'reg:logistic': { task: 'regression', link: 'sigmoid' },
  'reg:squarederror': value,
  'reg:linear': value,
  'reg:squaredlogerror': value,
  'reg:pseudohubererror': value,
  'reg:absoluteerror': value,
  'count:poisson': positive,
  'reg:gamma': positive,
  'reg:tweedie': positive,
} as const satisfies Record<string, Objective>

/** Parameters of the loss: they shape the training and have no part in an answer. */
const lossParameters = [
  'reg_loss_param',
  'pseudo_huber_param',
  'poisson_regression_param',
  'tweedie_regression_param',
] as const

export function readObjective(field: Field): Objective {
  const name = wordOf(nameOf(field), Object.keys(objectives) as (keyof typeof objectives)[])
  fieldsOf(field, ['name'], lossParameters)
  return objectives[name]
}

const inverses: Readonly<Record<Link, (score: number) => number>> = {
  identity: (score) => score,
  sigmoid: (score) => -Math.log(Math.fround(Math.fround(1 / score) - 1)),
  exp: Math.log,
}

/**
 * The margin that stands for `base_score`, in float32 as XGBoost computes it. The text is one number, or since XGBoost
 * 3.1 a list with one.
 */
export function baseMargin(field: Field, link: Link): number {
  const text = typeof field.value === 'string' ? field.value : ''
  const score = Math.fround(Number(/^\[(.*)\]$/.exec(text)?.[1] ?? (text || Number.NaN)))
  const margin = Math.fround(inverses[link](score))
  if (Number.isFinite(margin)) return margin
  throw unsupported(field.path, field.value, 'It must be one number that the objective can start from.')
}
