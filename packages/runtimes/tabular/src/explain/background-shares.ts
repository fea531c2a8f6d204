import type { Condition } from './cut-tree.ts'
import { orderWeight } from './factorial-weights.ts'
import type { LeafShares } from './leaf-shares.ts'
import { holds } from './tree.ts'

/**
 * The Shapley values of a leaf of value 1 against a background, float32 [rows, columns], as `LeafShares` has them: where a
 * set of features is known, the others are those of a row of the background, each as likely. The features that only the row
 * lets through gain what those that only the background's row lets through lose.
 */
export function backgroundShares(background: Float32Array, columns: number): LeafShares {
  const rows = Array.from({ length: background.length / columns }, (_, row) =>
    background.subarray(row * columns, (row + 1) * columns),
  )
  return (features) => {
    const counts = new Map<number, number>()
    for (const row of rows) {
      const pattern = patternOf(features, row)
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
    }
    const values = new Float64Array(features.length << features.length)
    for (let pattern = 0; pattern < 1 << features.length; pattern++) {
      const found = values.subarray(pattern * features.length, (pattern + 1) * features.length)
      for (const [other, count] of counts) addPair(pattern, other, count / rows.length, found)
    }
    return values
  }
}

function patternOf(features: readonly (readonly Condition[])[], row: Float32Array): number {
  return features.reduce((pattern, conditions, feature) => {
    const isMet = conditions.every(({ split, whenTrue }) => holds(split, row[split.column] as number) === whenTrue)
    return isMet ? pattern | (1 << feature) : pattern
  }, 0)
}

/** Adds what a row of one pattern gets against a background row of another. */
function addPair(pattern: number, other: number, share: number, values: Float64Array): void {
  if ((pattern | other) !== (1 << values.length) - 1) return
  const [own, its] = [bitsOf(pattern & ~other), bitsOf(other & ~pattern)]
  const gain = share * orderWeight(own.length - 1, its.length)
  const loss = share * orderWeight(own.length, its.length - 1)
  for (const feature of own) values[feature] = (values[feature] as number) + gain
  for (const feature of its) values[feature] = (values[feature] as number) - loss
}

function bitsOf(pattern: number): number[] {
  return Array.from({ length: 32 - Math.clz32(pattern) }, (_, bit) => bit).filter((bit) => (pattern >> bit) & 1)
}
