import type { Row } from '@flit-ml/spec'

/** A row for a model. */
export interface RowOf {
  readonly number: number
  readonly slot: number
  /** Milliseconds. */
  readonly timeLimit: number
  readonly row: Row
}

/** Many of them as one message that costs little: each row once, whoever sees it, and the numbers in one array. */
export interface PackedRows {
  readonly rows: readonly Row[]
  /** Number, slot, time limit and index of the row, one after the other. */
  readonly numbers: Float64Array
}

const width = 4

export function packRows(group: readonly RowOf[]): PackedRows {
  const rows: Row[] = []
  const numbers = new Float64Array(width * group.length)
  for (const [at, { number, slot, timeLimit, row }] of group.entries()) {
    // The shadows of one decision come one after the other.
    if (rows.at(-1) !== row) rows.push(row)
    numbers.set([number, slot, timeLimit, rows.length - 1], width * at)
  }
  return { rows, numbers }
}

export function unpackRows({ rows, numbers }: PackedRows): RowOf[] {
  return Array.from({ length: numbers.length / width }, (_, at) => {
    const [number = 0, slot = 0, timeLimit = 0, index = 0] = numbers.subarray(width * at, width * (at + 1))
    return { number, slot, timeLimit, row: rows[index] as Row }
  })
}
