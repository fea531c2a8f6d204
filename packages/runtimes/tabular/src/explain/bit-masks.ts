import type { Condition } from './cut-tree.ts'
import { startsOf } from './starts-of.ts'
import { compileTests } from './test-masks.ts'

/** A bit of a row's pattern in a table: 1 where the row meets all of these conditions. */
export type Bit = readonly Condition[]

/** Answers bits for 32 rows at a time: bit `row` of a mask is that of the row. */
export interface BitMasks {
  /** How many masks there are. */
  readonly count: number
  /** The number of a bit's mask. */
  readonly maskOf: (bit: Bit) => number
  /** The number of a mask that is always 0. */
  readonly noRow: number
  /** Writes the masks for `rows` rows, 32 at most, of a matrix, into `masks` from `offset` on. */
  readonly fill: (matrix: Float32Array, firstRow: number, rows: number, masks: Int32Array, offset: number) => void
}

/** The masks of tests, then those of what tests are put together to. Bits that are the same have one mask. */
export function compileBits(bits: readonly Bit[], columns: number): BitMasks {
  const tests = compileTests(
    bits.flatMap((conditions) => conditions.map(({ split }) => split)),
    columns,
  )
  const known = new Map<string, number>()
  const composed: (readonly number[])[] = []
  const numberOf = (conditions: Bit) => {
    const literals = conditions.map(({ split, whenTrue }) => 2 * tests.numberOf(split) + (whenTrue ? 0 : 1))
    const [first = 0] = literals
    if (literals.length === 1 && first % 2 === 0) return first >> 1
    const key = literals.join(' ')
    const number = known.get(key) ?? tests.count + composed.push(literals) - 1
    known.set(key, number)
    return number
  }
  const numbers = new Map(bits.map((bit) => [bit, numberOf(bit)]))
  const literals = Int32Array.from(composed.flat())
  const starts = startsOf(composed, ({ length }) => length)

  function fill(matrix: Float32Array, firstRow: number, rows: number, masks: Int32Array, offset: number): void {
    tests.fill(matrix, firstRow, rows, masks, offset)
    for (let bit = 0; bit < composed.length; bit++) {
      const end = starts[bit + 1] as number
      let mask = -1
      for (let index = starts[bit] as number; index < end; index++) {
        const literal = literals[index] as number
        mask &= (masks[offset + (literal >> 1)] as number) ^ -(literal & 1)
      }
      masks[offset + tests.count + bit] = mask
    }
  }

  const noRow = tests.count + composed.length
  return { count: noRow + 1, maskOf: (bit) => numbers.get(bit) as number, noRow, fill }
}
