import { expect, test } from 'vitest'
import { randomNumbers } from '../testing/random.ts'
import { randomMatrix, randomTree } from '../testing/random-explained-trees.ts'
import { cutTree } from './cut-tree.ts'
import { leafShares } from './leaf-shares.ts'
import { fillRowPatterns, placeRow, planRowPatterns, type RowPatterns } from './row-patterns.ts'
import { tabulate } from './tabulate.ts'
import { holds } from './tree.ts'

const columns = 5
const random = randomNumbers(11)
const tables = Array.from({ length: 9 }, () => cutTree(randomTree(random, columns, 5), 8))
  .flat()
  .map((subtree) => tabulate(subtree, leafShares))

test('a bit is 1 where the row meets all of its conditions', () => {
  const plan = planRowPatterns(tables, columns, 1e6) as RowPatterns
  const patterns = new Int32Array(plan.words)
  for (let round = 0; round < 200; round++) {
    const row = randomMatrix(random, 1, columns)
    placeRow(plan, row, 0)
    fillRowPatterns(plan, patterns)
    const expected = tables.map(({ bits }) =>
      bits.reduce((pattern, bit, index) => {
        const isMet = bit.every(({ split, whenTrue }) => holds(split, row[split.column] as number) === whenTrue)
        return isMet ? pattern | (1 << index) : pattern
      }, 0),
    )
    expect([...new Uint8Array(patterns.buffer).subarray(0, tables.length)]).toEqual(expected)
  }
})

test('what would take more bytes than there are is not planned', () => {
  expect(planRowPatterns(tables, columns, 100)).toBeUndefined()
})
