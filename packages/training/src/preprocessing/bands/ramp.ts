import type { PlainLayer } from '../preparation.ts'

/** A feature that is 0 up to one value of a column, 1 from another on, and linear between them. */
export interface Ramp {
  readonly column: number
  readonly from: number
  /** It may be below `from`. */
  readonly to: number
}

export function climb({ from, to }: Ramp, value: number): number {
  return Math.min(Math.max((value - from) / (to - from), 0), 1)
}

/**
 * Layers on columns, with a ReLU between two of them, of layers on ramps: these are 1 − relu(1 − relu(line)), exact at both ends,
 * so that the second layer holds 1 − ramp, and the model's own first one is turned round.
 */
export function withRamps(
  ramps: readonly Ramp[],
  columns: number,
  [{ W, b }, ...others]: readonly [PlainLayer, ...PlainLayer[]],
): readonly PlainLayer[] {
  const lines = {
    W: Array.from({ length: columns }, (_, column) =>
      ramps.map((ramp) => (ramp.column === column ? 1 / (ramp.to - ramp.from) : 0)),
    ),
    b: ramps.map(({ from, to }) => -from / (to - from)),
  }
  const opposite = {
    W: ramps.map((_, row) => ramps.map((_, column) => (row === column ? -1 : 0))),
    b: ramps.map(() => 1),
  }
  const turned = {
    W: W.map((weights) => weights.map((weight) => -weight)),
    b: b.map((bias, output) => W.reduce((sum, weights) => sum + (weights[output] as number), bias)),
  }
  return [lines, opposite, turned, ...others]
}
