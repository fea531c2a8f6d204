import { randomFrom, shuffle } from '@flit-ml/training'

interface Cluster {
  readonly rows: number[]
  /** How many of its rows are of each class, where there are two, and how many there are in all. */
  readonly counts: readonly number[]
}

/**
 * Deals rows to parts that are to have these shares of them, and no cluster to two; the part of each row. The seed and the names of
 * the clusters say which, not the order of the rows. Larger clusters come first, and each goes to the part that has least yet of what
 * the cluster has, either class counted by itself: an even deal where clusters are many, or small.
 */
export function dealByCluster(
  labels: readonly number[],
  clusters: readonly string[],
  shares: readonly number[],
  seed: number,
): number[] {
  const found = clustersOf(labels, clusters)
  const totals = sum(found.map(({ counts }) => counts))
  const parts = shares.map((share) => ({ share, counts: totals.map(() => 0) }))
  const partOf = new Array<number>(labels.length)
  for (const { rows, counts } of inOrder(found, seed)) {
    const costs = parts.map((part) => costOf(part, counts, totals))
    const best = costs.indexOf(Math.min(...costs))
    const part = parts[best]
    if (part) part.counts = sum([part.counts, counts])
    for (const row of rows) partOf[row] = best
  }
  return partOf
}

/** Sorted by their names. */
function clustersOf(labels: readonly number[], clusters: readonly string[]): Cluster[] {
  const rowsOf = new Map<string, number[]>()
  for (const [row, name] of clusters.entries()) {
    const rows = rowsOf.get(name)
    if (rows) rows.push(row)
    else rowsOf.set(name, [row])
  }
  const found = new Set(labels)
  const classes = found.size === 2 ? [...found] : []
  return [...rowsOf.keys()].sort().map((name) => {
    const rows = rowsOf.get(name) ?? []
    const ofClass = classes.map((label) => rows.filter((row) => labels[row] === label).length)
    return { rows, counts: [...ofClass, rows.length] }
  })
}

/** Those of about the same size, within a factor of two, come in random order. */
function inOrder(clusters: readonly Cluster[], seed: number): Cluster[] {
  const order = Uint32Array.from(clusters.keys())
  shuffle(order, randomFrom(seed))
  const magnitude = ({ rows }: Cluster): number => Math.floor(Math.log2(rows.length))
  return Array.from(order, (index) => clusters[index] as Cluster).sort((a, b) => magnitude(b) - magnitude(a))
}

/** By how much a part strays from its share of all counts by taking these in, by the squares. */
function costOf(
  part: { readonly share: number; readonly counts: readonly number[] },
  added: readonly number[],
  totals: readonly number[],
): number {
  const costs = added.map((count, at) => {
    const before = part.counts[at] as number
    return (count * (2 * before + count)) / (totals[at] as number) ** 2
  })
  return costs.reduce((total, cost) => total + cost, 0) / part.share
}

function sum(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = lists
  return first.map((value, at) => others.reduce((total, list) => total + (list[at] as number), value))
}
