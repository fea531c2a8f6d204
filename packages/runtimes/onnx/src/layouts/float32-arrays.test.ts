import { expect, test } from 'vitest'
import { float32Arrays } from './float32-arrays.ts'

test('no two arrays share numbers, of whatever length they are', () => {
  const allocate = float32Arrays()
  const lengths = Array.from({ length: 3000 }, (_, index) => (index * 37) % 600)
  const arrays = lengths.map((length, index) => allocate(length).fill(index))
  for (const [index, array] of arrays.entries()) {
    expect(array).toHaveLength(lengths[index] as number)
    expect(array.every((number) => number === index)).toBe(true)
  }
})

test('an array holds zeros', () => {
  const allocate = float32Arrays()
  const arrays = Array.from({ length: 3000 }, () => allocate(20))
  expect(arrays.every((array) => array.every((number) => number === 0))).toBe(true)
})
