import type { Split, Tree } from '../explain/tree.ts'

/** Whole numbers in a small range, so that a value often stands exactly on a threshold or is a member; some are missing. */
export function randomMatrix(random: () => number, rows: number, columns: number): Float32Array {
  return Float32Array.from({ length: rows * columns }, () =>
    random() < 0.15 ? Number.NaN : Math.floor(random() * 9) - 4,
  )
}

/** A tree in which a way may test a column repeatedly, of one leaf up to a depth. */
export function randomTree(random: () => number, columns: number, depth: number): Tree {
  if (depth === 0 || random() < 0.15) return { value: random() * 2 - 1 }
  return {
    column: Math.floor(random() * columns),
    intervals: randomIntervals(random),
    missingIsTrue: random() < 0.5,
    whenTrue: randomTree(random, columns, depth - 1),
    whenFalse: randomTree(random, columns, depth - 1),
    trueShare: 0.05 + random() * 0.9,
  }
}

function randomIntervals(random: () => number): Split['intervals'] {
  const value = Math.floor(random() * 9) - 4
  if (random() < 0.5) return [[Number.NEGATIVE_INFINITY, value]]
  if (random() < 0.3) return [[value, Number.POSITIVE_INFINITY]]
  return [-3, 0, 1, value].filter(() => random() < 0.6).map((member) => [member, member])
}
