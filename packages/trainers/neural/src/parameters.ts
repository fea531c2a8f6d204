import type { ObjectSchema } from '@flit-ml/spec'
import type { Activation } from './network/network.ts'

export interface NeuralParameters {
  readonly hiddenLayers: string
  readonly activation: Activation
  readonly bands: number
  readonly l2: number
  readonly dropout: number
  readonly learningRate: number
  readonly batchSize: number
  readonly epochs: number
  readonly earlyStoppingEpochs: number
  readonly validationShare: number
  readonly seed: number
}

/** What a model's `parameters` may hold for this trainer. */
export const parametersSchema: ObjectSchema = {
  type: 'object',
  properties: {
    hiddenLayers: {
      type: 'string',
      default: '32, 16',
      description: "the units of each hidden layer, such as `64, 32`; scikit-learn's hidden_layer_sizes",
    },
    activation: {
      enum: ['relu', 'tanh'],
      type: 'string',
      default: 'relu',
      description: "what a hidden unit makes of its sum; scikit-learn's activation",
    },
    bands: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 0,
      description:
        'into how many bands of equally many rows each number is cut, with relu alone; 0: it is standardised',
    },
    l2: {
      type: 'number',
      minimum: 0,
      default: 1e-4,
      description: "weight of half the squared length of the weights, for each batch; scikit-learn's alpha",
    },
    dropout: {
      type: 'number',
      minimum: 0,
      maximum: 0.9,
      default: 0,
      description: 'the share of the hidden units that each row is learnt without; scikit-learn has none',
    },
    learningRate: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.001,
      description: "how far a step of Adam goes; scikit-learn's learning_rate_init",
    },
    batchSize: {
      type: 'integer',
      minimum: 1,
      default: 200,
      description: "the rows of a step, or all where there are fewer; scikit-learn's batch_size",
    },
    epochs: {
      type: 'integer',
      minimum: 1,
      maximum: 100_000,
      default: 200,
      description: "how often each row is learnt from, at the most; scikit-learn's max_iter",
    },
    earlyStoppingEpochs: {
      type: 'integer',
      minimum: 0,
      default: 10,
      description:
        "after so many epochs without a better validation none follows, and the best one counts; 0 for never; scikit-learn's n_iter_no_change",
    },
    validationShare: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 0.5,
      default: 0.1,
      description:
        "the share of the rows that early stopping looks at where no validation is given; scikit-learn's validation_fraction",
    },
    seed: {
      type: 'integer',
      minimum: 0,
      default: 0,
      description: "of the first weights, the order of rows, dropout, and the validation; scikit-learn's random_state",
    },
  },
  additionalProperties: false,
}
