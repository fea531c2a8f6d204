/** The bytes of a record, and of those of a group that stand side by side: src/trees/tree-records.ts. */
export const recordSize = 5
export const rowSize = 40

/** The distance of the top of a tree from its first record. */
export function nodeOf(depth: number): number {
  return rowSize * (2 ** depth - 1)
}
