import { rankCorrelation, rankCorrelationRatio } from '@flit-ml/evaluation'
import type { Dimension } from '../space/dimension.ts'
import type { Influence, TrialSummary } from './tuning-result.ts'

/** From how many trials on there is something to say. */
const leastTrials = 10

/** How the metric goes with each parameter, over trials that have learnt from as many rows; the strongest first. */
export function influenceOf(dimensions: readonly Dimension[], trials: readonly TrialSummary[]): Influence[] {
  const judged = trials.flatMap(({ figure, parameters }) => (figure ? { mean: figure.mean, parameters } : []))
  if (judged.length < leastTrials) return []
  const means = judged.map(({ mean }) => mean)
  return dimensions
    .map(({ name }) => {
      const values = judged.map(({ parameters }) => parameters[name])
      const isOrdered = values.every((value) => typeof value === 'number')
      return { name, isOrdered, ...(isOrdered ? rankCorrelation(values, means) : rankCorrelationRatio(values, means)) }
    })
    .filter(({ value }) => !Number.isNaN(value))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
