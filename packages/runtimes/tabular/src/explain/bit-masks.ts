import type { Condition } from './cut-tree.ts'
import { startsOf } from './starts-of.ts'
import { fillTestMasks, planTests, type TestPlan } from './test-masks.ts'

/** A bit of a row's pattern in a table: 1 where the row meets all of these conditions. */
export type Bit = readonly Condition[]

/** How bits are answered for 32 rows at a time: the masks of the tests, then those of what is composed of them. */
export interface BitPlan {
  /** How many masks there are. The last one is always 0. */
  readonly count: number
  readonly tests: TestPlan
  /** Of each composed mask, its conditions: twice the number of the test, and 1 more where it must not hold. */
  readonly conditions: Int32Array
  readonly starts: Int32Array
}

/** Plans bits, and says which mask is that of each. Bits that are the same have one mask. */
export function planBits(bits: readonly Bit[], columns: number): { plan: BitPlan; numbers: ReadonlyMap<Bit, number> } {
  const splits = bits.flatMap((bit) => bit.map(({ split }) => split))
  const { plan: tests, numbers: testNumbers } = planTests(splits, columns)
  const known = new Map<string, number>()
  const composed: (readonly number[])[] = []

  function numberOf(bit: Bit): number {
    const conditions = bit.map(({ split, whenTrue }) => 2 * (testNumbers.get(split) as number) + (whenTrue ? 0 : 1))
    const [first = 0] = conditions
    if (conditions.length === 1 && first % 2 === 0) return first >> 1
    const key = conditions.join(' ')
    const number = known.get(key) ?? tests.count + composed.push(conditions) - 1
    known.set(key, number)
    return number
  }

  const numbers = new Map(bits.map((bit) => [bit, numberOf(bit)]))
  const plan = {
    count: tests.count + composed.length + 1,
    tests,
    conditions: Int32Array.from(composed.flat()),
    starts: startsOf(composed, ({ length }) => length),
  }
  return { plan, numbers }
}

/** Writes all masks for some rows, 32 at most, into `masks` from `offset` on. */
export function fillBitMasks(
  { tests, conditions, starts }: BitPlan,
  rows: Float32Array,
  masks: Int32Array,
  offset: number,
): void {
  fillTestMasks(tests, rows, masks, offset)
  for (let bit = 0; bit < starts.length - 1; bit++) {
    let mask = -1
    for (let index = starts[bit] as number; index < (starts[bit + 1] as number); index++) {
      const condition = conditions[index] as number
      mask &= (masks[offset + (condition >> 1)] as number) ^ -(condition & 1)
    }
    masks[offset + tests.count + bit] = mask
  }
}
