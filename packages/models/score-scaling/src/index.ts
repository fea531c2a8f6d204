import type { Model, ModelFactory } from '@flit-ml/spec'
import { points } from './points.ts'
import type { Scale } from './scale.ts'

export interface ScoreScalingRow {
  /** Of not repaying, from 0 to 1. */
  readonly probability: number
}

/** The model `shared.score-scaling`: probabilities of default become scorecard points. */
const scoreScaling: ModelFactory<ScoreScalingRow, { points: number }, Scale> = ({
  parameters: scale,
}): Model<ScoreScalingRow, { points: number }> => ({
  specVersion: 1,
  predict: (rows) => rows.map(({ probability }) => ({ points: points(probability, scale) })),
})

export default scoreScaling
