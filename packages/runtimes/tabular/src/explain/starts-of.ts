/** Where the part of each item starts among the parts of all, and at last where they end. */
export function startsOf<Item>(items: readonly Item[], lengthOf: (item: Item) => number): Int32Array {
  const starts = new Int32Array(items.length + 1)
  for (const [index, item] of items.entries()) starts[index + 1] = (starts[index] as number) + lengthOf(item)
  return starts
}
