import type { ObjectSchema } from '@flit-ml/spec'

export interface BoostingParameters {
  readonly rounds: number
  readonly maxDepth: number
  readonly learningRate: number
  readonly minChildWeight: number
  readonly minSplitLoss: number
  readonly subsample: number
  readonly columnsByTree: number
  readonly columnsByLevel: number
  readonly columnsByNode: number
  readonly l2: number
  readonly l1: number
  readonly maxDeltaStep: number
  readonly scalePositives: number
  readonly baseScore: number
  readonly treeMethod: 'hist' | 'exact' | 'approx'
  readonly maxBins: number
  readonly parallelTrees: number
  readonly rising: string
  readonly falling: string
  readonly categories: 'sets' | 'indices'
  readonly maxCategoriesOneHot: number
  readonly earlyStoppingRounds: number
  readonly threads: number
  readonly seed: number
}

const share = { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 1 } as const

/** What a model's `parameters` may hold for this trainer. The defaults are XGBoost's, but for `treeMethod` and `threads`. */
export const parametersSchema: ObjectSchema = {
  type: 'object',
  properties: {
    rounds: {
      type: 'integer',
      minimum: 1,
      maximum: 100_000,
      default: 100,
      description:
        "how many trees are added, one after the other; XGBoost's num_boost_round, scikit-learn's n_estimators",
    },
    maxDepth: { type: 'integer', minimum: 1, maximum: 64, default: 6, description: 'the depth of a tree; max_depth' },
    learningRate: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.3,
      description: "what each tree counts for; XGBoost's eta, learning_rate",
    },
    minChildWeight: {
      type: 'number',
      minimum: 0,
      default: 1,
      description: 'the least curvature of a node; min_child_weight',
    },
    minSplitLoss: { type: 'number', minimum: 0, default: 0, description: "what a split has to gain; XGBoost's gamma" },
    subsample: { ...share, description: 'the share of the rows that a tree sees; subsample' },
    columnsByTree: { ...share, description: 'the share of the inputs that a tree sees; colsample_bytree' },
    columnsByLevel: { ...share, description: 'the share of those that a level sees; colsample_bylevel' },
    columnsByNode: {
      ...share,
      description: "the share of those that a split sees; colsample_bynode, a forest's max_features",
    },
    l2: { type: 'number', minimum: 0, default: 1, description: "how leaves are drawn to 0; XGBoost's lambda" },
    l1: { type: 'number', minimum: 0, default: 0, description: "how leaves are set to 0; XGBoost's alpha" },
    maxDeltaStep: {
      type: 'number',
      minimum: 0,
      default: 0,
      description: 'the largest leaf, 0 for none; max_delta_step',
    },
    scalePositives: {
      type: 'number',
      exclusiveMinimum: 0,
      default: 1,
      description: 'what a positive row counts for; scale_pos_weight',
    },
    baseScore: {
      type: 'number',
      default: 0.5,
      description: 'the answer before the first tree: of a classifier a probability; base_score',
    },
    treeMethod: {
      enum: ['hist', 'exact', 'approx'],
      type: 'string',
      default: 'hist',
      description: 'how splits are found; tree_method',
    },
    maxBins: { type: 'integer', minimum: 2, maximum: 65_536, default: 256, description: 'of hist and approx; max_bin' },
    parallelTrees: {
      type: 'integer',
      minimum: 1,
      maximum: 10_000,
      default: 1,
      description: 'the trees of a round: with one round, and a learning rate of 1, a random forest; num_parallel_tree',
    },
    rising: {
      type: 'string',
      default: '',
      description:
        'inputs with which the answer may only rise, such as `amount, price`, categories in their order; monotone_constraints of 1',
    },
    falling: {
      type: 'string',
      default: '',
      description: 'inputs with which the answer may only fall, such as `income`; monotone_constraints of -1',
    },
    categories: {
      enum: ['sets', 'indices'],
      type: 'string',
      default: 'sets',
      description: "whether splits take sets of categories, XGBoost's enable_categorical, or compare their indices",
    },
    maxCategoriesOneHot: {
      type: 'integer',
      minimum: 1,
      default: 4,
      description: 'up to so many categories a split takes one alone; max_cat_to_onehot',
    },
    earlyStoppingRounds: {
      type: 'integer',
      minimum: 0,
      default: 0,
      description: 'after so many rounds without a better validation none follows, 0 for never; early_stopping_rounds',
    },
    threads: {
      type: 'integer',
      minimum: 0,
      default: 1,
      description: 'how many work, 0 for all there are; the same bits need the same number; nthread, n_jobs',
    },
    seed: {
      type: 'integer',
      minimum: 0,
      maximum: 2_147_483_647,
      default: 0,
      description: 'of what is left to chance; seed, random_state',
    },
  },
  additionalProperties: false,
}

export const defaultParameters: BoostingParameters = Object.fromEntries(
  Object.entries(parametersSchema.properties).map(([name, schema]) => [name, schema['default']]),
) as unknown as BoostingParameters
