import type { ObjectSchema } from '@flit-ml/spec'

export interface LinearParameters {
  readonly l2: number
  readonly bands: number
  readonly maxIterations: number
  readonly tolerance: number
  readonly seed: number
}

/** What a model's `parameters` may hold for this trainer. */
export const parametersSchema: ObjectSchema = {
  type: 'object',
  properties: {
    l2: {
      type: 'number',
      minimum: 0,
      default: 1,
      description: "weight of half the squared length of the coefficients; scikit-learn's 1 / C, or Ridge's alpha",
    },
    bands: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 0,
      description: 'into how many bands of equally many rows each number is cut; 0: it is standardised',
    },
    maxIterations: {
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
      default: 100,
      description: "the most steps of Newton's method; scikit-learn's max_iter",
    },
    tolerance: {
      type: 'number',
      exclusiveMinimum: 0,
      default: 1e-10,
      description: "where to stop: the steepest slope, as a share of the rows' weight; scikit-learn's tol",
    },
    seed: { type: 'integer', minimum: 0, default: 0, description: 'has no effect: nothing here is left to chance' },
  },
  additionalProperties: false,
}
