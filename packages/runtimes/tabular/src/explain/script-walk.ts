import type { FlatTree } from './flat-tree.ts'

/** Adds what each column of a row adds. */
export type Walk = (row: Float32Array, contributions: Float64Array) => void

/** Walks a tree in JavaScript. Even points and odd points have sums of their own, as in a vector of two. */
export function scriptWalk(tree: FlatTree, columnCount: number): Walk {
  const { columns, missingIsTrue, intervalStarts, from, to } = tree
  const { values, whenFalse, shares, columnShares, previous, points, others, inverses } = tree
  const count = points.length
  // At [depth × count + point]: weight and product of all factors so far, and the sum over the leaves below.
  const products = new Float64Array((tree.depth + 1) * count)
  const sums = new Float64Array(products.length)
  products.set(tree.weights)
  // Whether the row meets what was tested of each column so far.
  const isMet = new Uint8Array(columnCount).fill(1)
  let [row, contributions]: [Float32Array, Float64Array] = [new Float32Array(), new Float64Array()]

  function visit(node: number, at: number): void {
    const column = columns[node] as number
    if (column < 0) {
      for (let point = at; point < at + count; point++) {
        sums[point] = (products[point] as number) * (values[node] as number)
      }
      return
    }
    sums.fill(0, at, at + count)
    const [first, second] = [node + 1, whenFalse[node] as number]
    if (isMet[column] === 0) {
      pass(first, at)
      pass(second, at)
      return
    }
    const isTrue = holds(node, row[column] as number)
    meet(isTrue ? first : second, column, at)
    miss(isTrue ? second : first, column, at)
  }

  function holds(node: number, value: number): boolean {
    if (Number.isNaN(value)) return missingIsTrue[node] === 1
    const end = intervalStarts[node + 1] as number
    for (let interval = intervalStarts[node] as number; interval < end; interval++) {
      if ((from[interval] as number) <= value && value <= (to[interval] as number)) return true
    }
    return false
  }

  /** Follows a way whose column was missed before: what its factor is multiplied with is the same at all points. */
  function pass(node: number, at: number): void {
    const share = shares[node] as number
    // Neither the row nor any training row comes here.
    if (share === 0) return
    const next = at + count
    for (let point = 0; point < count; point++) products[next + point] = (products[at + point] as number) * share
    visit(node, next)
    for (let point = at; point < next; point++) sums[point] = (sums[point] as number) + (sums[point + count] as number)
  }

  /** Follows the way of the row: the factor of its column at a point t becomes columnShare · (1 - t) + t. */
  function meet(node: number, column: number, at: number): void {
    const [share, own, last, next] = [columnShares[node] as number, node * count, lastOf(node), at + count]
    for (let point = 0; point < count; point++) {
      const factor = share * (others[point] as number) + (points[point] as number)
      products[next + point] = (products[at + point] as number) * factor * (inverses[last + point] as number)
    }
    visit(node, next)
    const loss = lossOf(node)
    credit(
      column,
      at,
      (point) => (1 - share) * (inverses[own + point] as number) - loss * (inverses[last + point] as number),
    )
  }

  /** Follows the other way: the factor of its column becomes columnShare · (1 - t). */
  function miss(node: number, column: number, at: number): void {
    const [share, last, next] = [columnShares[node] as number, lastOf(node), at + count]
    // Neither the row nor any training row comes here.
    if (share === 0) return
    for (let point = 0; point < count; point++) {
      const factor = share * (others[point] as number) * (inverses[last + point] as number)
      products[next + point] = (products[at + point] as number) * factor
    }
    isMet[column] = 0
    visit(node, next)
    isMet[column] = 1
    const loss = lossOf(node)
    credit(column, at, (point) => -(1 / (others[point] as number) + loss * (inverses[last + point] as number)))
  }

  /** Adds the sums below to those at hand, and to a column what its new factor changed of them. */
  function credit(column: number, at: number, changeOf: (point: number) => number): void {
    let [even, odd] = [0, 0]
    for (let point = 0; point < count; point++) {
      const sum = sums[at + count + point] as number
      sums[at + point] = (sums[at + point] as number) + sum
      if (point % 2 === 0) even += sum * changeOf(point)
      else odd += sum * changeOf(point)
    }
    contributions[column] = (contributions[column] as number) + (even + odd)
  }

  const lastOf = (node: number) => (previous[node] as number) * count
  const lossOf = (node: number) => 1 - (columnShares[previous[node] as number] as number)

  return (nextRow, nextContributions) => {
    row = nextRow
    contributions = nextContributions
    visit(0, 0)
  }
}
