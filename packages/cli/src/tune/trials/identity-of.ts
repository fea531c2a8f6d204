import { createHash } from 'node:crypto'
import type { PackageEstimator } from '@flit-ml/core'
import type { Signature } from '@flit-ml/spec'
import type { LabelledData } from '../../train/labelled-data.ts'
import type { SearchSpace } from '../space/dimension.ts'
import type { TuneOptions } from '../tune-options.ts'
import type { SearchIdentity } from './search-identity.ts'

export interface IdentityOptions extends Pick<TuneOptions, 'folds' | 'seed' | 'validation' | 'param'> {
  readonly space: SearchSpace
  /** Its name and version. */
  readonly trainer: string
}

/** What the figures of a search of this model on these data depend on. */
export function identityOf(
  { info: { reference, signature } }: Pick<PackageEstimator, 'info'>,
  data: LabelledData,
  { folds, seed, validation, param, space, trainer }: IdentityOptions,
): SearchIdentity {
  return {
    format: 1,
    model: reference,
    signature: sha256OfSignature(signature),
    trainer,
    data: sha256OfData(data),
    folds,
    seed: seed ?? 0,
    isSeeded: seed !== undefined,
    validation,
    fixed: Object.fromEntries(Object.entries(param).sort()),
    space: space.dimensions,
  }
}

function sha256OfSignature({ input, output, parameters }: Signature): string {
  return createHash('sha256').update(JSON.stringify({ input, output, parameters })).digest('hex')
}

export function sha256OfData({ rows, labels, weights, clusters, times }: LabelledData): string {
  const hash = createHash('sha256')
  const more = Object.entries({ weights, clusters, times })
  for (const [at, row] of rows.entries()) {
    const beside = more.flatMap(([name, values]) => (values ? [[name, values[at]]] : []))
    hash.update(`${JSON.stringify([labels[at], row, ...beside])}\n`)
  }
  return hash.digest('hex')
}
