/**
 * The indices of each group's rows, sorted by the group's name.
 * @throws RangeError where not every row has its group.
 */
export function rowsByGroup(groups: ArrayLike<string>, count: number): (readonly [string, readonly number[]])[] {
  if (groups.length !== count) {
    throw new RangeError(`There are ${groups.length} groups and ${count} rows: give the group of every row.`)
  }
  const rows = Object.groupBy(
    Array.from(groups, (_, row) => row),
    (row) => groups[row] as string,
  )
  return Object.entries(rows)
    .map(([group, members = []]) => [group, members] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
