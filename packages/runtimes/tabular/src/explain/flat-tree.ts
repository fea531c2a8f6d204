import { quadratureFor } from './leaf-shares.ts'
import { startsOf } from './starts-of.ts'
import { isSplit, type Split, type Tree } from './tree.ts'

/**
 * A tree as flat lists, by node: a parent before its children, and what is below `whenTrue` before what is below
 * `whenFalse`. So the child on the way that holds is the next node.
 */
export interface FlatTree {
  readonly depth: number
  /** The column that is tested, -1 for a leaf. */
  readonly columns: Int32Array
  readonly missingIsTrue: Uint8Array
  /** Where the intervals of each node start among those of all, and at last where they end. */
  readonly intervalStarts: Int32Array
  readonly from: Float32Array
  readonly to: Float32Array
  readonly whenFalse: Int32Array
  readonly values: Float64Array
  /** The share of the training rows at the node above that come to the node. */
  readonly shares: Float64Array
  /** The product of the shares of those nodes on the way, up to this one, that are below a test of the same column. */
  readonly columnShares: Float64Array
  /** The node before this one on the way that is below a test of the same column; else the root. */
  readonly previous: Int32Array
  /** Of each point t of the integral its weight, itself, and 1 - t: an even number of points, of which one may weigh nothing. */
  readonly weights: Float64Array
  readonly points: Float64Array
  readonly others: Float64Array
  /** At [node, point], 1 ÷ (columnShare · (1 - t) + t), which is 1 at the root. */
  readonly inverses: Float64Array
}

/** What is known of a node on the way to it. */
interface Arrival {
  readonly share: number
  readonly columnShare: number
  readonly previous: number
  readonly depth: number
}

type Place = Arrival & { readonly tree: Tree; whenFalse: number }

export function flattenTree(root: Tree): FlatTree {
  const places: Place[] = []
  const mostColumns = place(root, { share: 1, columnShare: 1, previous: 0, depth: 0 }, new Map(), places)
  const columnShares = Float64Array.from(places, ({ columnShare }) => columnShare)
  const { points, weights } = evenQuadrature(mostColumns)
  const count = points.length
  const inverses = new Float64Array(places.length * count).map((_, at) => {
    const t = points[at % count] as number
    return 1 / ((columnShares[Math.floor(at / count)] as number) * (1 - t) + t)
  })
  return {
    depth: places.reduce((most, { depth }) => Math.max(most, depth), 0),
    ...flattenTests(places.map(({ tree }) => (isSplit(tree) ? tree : undefined))),
    whenFalse: Int32Array.from(places, ({ whenFalse }) => whenFalse),
    values: Float64Array.from(places, ({ tree }) => (isSplit(tree) ? 0 : tree.value)),
    shares: Float64Array.from(places, ({ share }) => share),
    columnShares,
    previous: Int32Array.from(places, ({ previous }) => previous),
    weights,
    points,
    others: points.map((t) => 1 - t),
    inverses,
  }
}

/** The tests of the nodes, `undefined` for a leaf. */
function flattenTests(splits: readonly (Split | undefined)[]) {
  const intervals = splits.map((split) => split?.intervals ?? [])
  const ends = intervals.flat()
  return {
    columns: Int32Array.from(splits, (split) => split?.column ?? -1),
    missingIsTrue: Uint8Array.from(splits, (split) => (split?.missingIsTrue ? 1 : 0)),
    intervalStarts: startsOf(intervals, ({ length }) => length),
    from: Float32Array.from(ends, ([from]) => from),
    to: Float32Array.from(ends, ([, to]) => to),
  }
}

function evenQuadrature(columns: number): { points: Float64Array; weights: Float64Array } {
  const { points, weights } = quadratureFor(columns - 1)
  const spare = points.length % 2
  return {
    points: Float64Array.from([...points, 0.5].slice(0, points.length + spare)),
    weights: Float64Array.from([...weights, 0].slice(0, points.length + spare)),
  }
}

/** Places a tree and all below it; gives back how many columns are tested on one way at most. `last` has the last node of each column. */
function place(tree: Tree, arrival: Arrival, last: ReadonlyMap<number, number>, places: Place[]): number {
  const node: Place = { ...arrival, tree, whenFalse: 0 }
  places.push(node)
  if (!isSplit(tree)) return last.size
  const previous = last.get(tree.column) ?? 0
  const follow = (child: Tree, share: number) => {
    const columnShare = (places[previous] as Place).columnShare * share
    const below = new Map(last).set(tree.column, places.length)
    return place(child, { share, columnShare, previous, depth: arrival.depth + 1 }, below, places)
  }
  const most = follow(tree.whenTrue, tree.trueShare)
  node.whenFalse = places.length
  return Math.max(most, follow(tree.whenFalse, 1 - tree.trueShare))
}
