import type { TrainingFeature } from '@flit-ml/training'
import { monotoneConstraints } from './monotone-constraints.ts'
import type { BoostingParameters } from './parameters.ts'

/**
 * XGBoost's type of each column: `c` where splits take sets of categories, else `q`. Categories with a direction have an order, so
 * that splits compare their indices.
 */
export function featureTypes(
  features: readonly TrainingFeature[],
  parameters: Pick<BoostingParameters, 'categories' | 'rising' | 'falling'>,
): readonly ('c' | 'q')[] {
  const constraints = monotoneConstraints(features, parameters)
  const takesSets = parameters.categories === 'sets'
  return features.map(({ categories }, column) => (takesSets && categories && constraints[column] === 0 ? 'c' : 'q'))
}
