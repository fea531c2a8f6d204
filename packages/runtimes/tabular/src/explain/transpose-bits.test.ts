import { expect, test } from 'vitest'
import { randomNumbers } from '../testing/random.ts'
import { transposeBits } from './transpose-bits.ts'

test('bit `row` of a mask becomes bit `mask` of a row', () => {
  const random = randomNumbers(5)
  const masks = Int32Array.from({ length: 8 }, () => random() * 2 ** 32)
  const bytes = new Uint8Array(40)
  transposeBits(masks, 32, bytes, 8)
  const bitOf = (row: number) => masks.reduce((byte, mask, index) => byte | (((mask >>> row) & 1) << index), 0)
  expect([...bytes]).toEqual([...new Array(8).fill(0), ...Array.from({ length: 32 }, (_, row) => bitOf(row))])
})
