import { shuffle, type TrainingSet } from '@flit-ml/training'

/** Rows to learn from, and rows to validate by. */
export interface Parts {
  readonly learnt: TrainingSet
  readonly validation?: TrainingSet
}

/**
 * Holds out a share of the rows, drawn by chance; with `isStratified`, the same share of each label. Where that is no row, or none
 * that counts, on either side, all of them are learnt from.
 */
export function holdOut(set: TrainingSet, share: number, isStratified: boolean, random: () => number): Parts {
  const isHeldOut = new Uint8Array(set.matrix.rows)
  const groups = isStratified ? [0, 1].map((label) => rowsOf(set, (row) => set.labels[row] === label)) : [rowsOf(set)]
  for (const rows of groups) {
    shuffle(rows, random)
    for (const row of rows.subarray(0, Math.floor(rows.length * share))) isHeldOut[row] = 1
  }
  const [learnt, validation] = [0, 1].map((side) =>
    take(
      set,
      rowsOf(set, (row) => isHeldOut[row] === side),
    ),
  )
  return learnt && validation && counts(learnt) && counts(validation) ? { learnt, validation } : { learnt: set }
}

function rowsOf({ matrix }: TrainingSet, isIn: (row: number) => boolean = () => true): Uint32Array {
  return Uint32Array.from({ length: matrix.rows }, (_, row) => row).filter(isIn)
}

function counts({ matrix, weights }: TrainingSet): boolean {
  return weights ? weights.some((weight) => weight > 0) : matrix.rows > 0
}

function take({ matrix, labels, weights }: TrainingSet, rows: Uint32Array): TrainingSet {
  const width = matrix.features.length
  const values = shared(rows.length * width)
  for (const [to, row] of rows.entries()) values.set(matrix.values.subarray(row * width, (row + 1) * width), to * width)
  return {
    matrix: { features: matrix.features, rows: rows.length, values },
    labels: pick(labels, rows),
    ...(weights && { weights: pick(weights, rows) }),
  }
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array<SharedArrayBuffer> {
  const picked = shared(rows.length)
  for (const [to, row] of rows.entries()) picked[to] = values[row] as number
  return picked
}

function shared(length: number): Float64Array<SharedArrayBuffer> {
  return new Float64Array(new SharedArrayBuffer(8 * length))
}
