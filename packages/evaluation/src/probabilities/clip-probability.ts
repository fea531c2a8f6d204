/** Keeps a probability 2⁻⁵² away from 0 and 1, as scikit-learn does, so that its logarithm is finite. */
export function clipProbability(probability: number): number {
  return Math.min(Math.max(probability, Number.EPSILON), 1 - Number.EPSILON)
}
