import { invalid } from '../errors.ts'
import type { Split } from '../trees/tree.ts'
import { greatestFloat32 } from './greatest-float32.ts'
import type { CategoryColumn, NumberColumn, PlainFeature } from './preprocessing.ts'

type FoldedSplit = Omit<Split, 'cover'>

interface Threshold {
  readonly value: number
  readonly path: string
}

/**
 * The split that tests a column of the input as scikit-learn tests the feature: left where the feature, computed in
 * double precision and then rounded to float32, is at most the threshold, which is a double.
 */
export function foldFeature(feature: PlainFeature, threshold: Threshold, left: number, right: number): FoldedSplit {
  const { column } = feature
  if (feature.type === 'one-hot') return { ...foldOneHot(feature, threshold, left, right), feature: column }
  const [see, missing] = feature.type === 'number' ? seeNumber(feature.number) : seeIndex(feature.category)
  const goesLeft = (value: number) => Math.fround(see(value)) <= threshold.value
  return {
    test: { mode: 'BRANCH_LEQ', value: greatestFloat32(goesLeft) },
    feature: column,
    missingIsTrue: goesLeft(missing),
    whenTrue: left,
    whenFalse: right,
  }
}

function seeNumber({ mean, scale, median }: NumberColumn): [(value: number) => number, number] {
  return [(value) => (value - mean) / scale, median]
}

function seeIndex({ missing }: CategoryColumn): [(value: number) => number, number] {
  return [(value) => value, missing]
}

function foldOneHot(
  { category, index }: Extract<PlainFeature, { type: 'one-hot' }>,
  threshold: Threshold,
  left: number,
  right: number,
): Omit<FoldedSplit, 'feature'> {
  // Elsewhere both 0 and 1 would go the same way.
  if (threshold.value < 0 || threshold.value >= 1)
    throw invalid(threshold.path, 'at least 0 and below 1 for a one-hot feature')
  return {
    test: { mode: 'BRANCH_EQ', value: index },
    missingIsTrue: category.missing === index,
    whenTrue: right,
    whenFalse: left,
  }
}
