import { expect, test } from 'vitest'
import { interleave, ratio } from './interleave.ts'
import { median } from './median.ts'

function spin(microseconds: number): void {
  const end = performance.now() + microseconds / 1000
  while (performance.now() < end);
}

test('takes the time of one call, and how many times as long one side took as the other', async () => {
  const { slow, fast } = await interleave(
    { slow: async () => spin(300), fast: () => spin(100) },
    { rounds: 20, calls: 5 },
  )
  expect(median(fast)).toBeGreaterThanOrEqual(100)
  expect(ratio(slow, fast)).toBeGreaterThan(2)
  expect(ratio(slow, fast)).toBeLessThan(4)
})

test('lets the sides take turns, each with the same rows, and does not count the rounds that warm up', async () => {
  const calls: string[] = []
  const side = (name: string) => (turn: number) => calls.push(`${name}${turn}`)
  const times = await interleave({ a: side('a'), b: side('b') }, { rounds: 2, calls: 2 })
  expect(calls.join(' ')).toBe('b2 b3 a2 a3 a0 a1 b0 b1 b2 b3 a2 a3')
  expect(times.a).toHaveLength(2)
})
