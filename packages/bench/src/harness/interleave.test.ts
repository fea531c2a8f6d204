import { expect, test } from 'vitest'
import { interleave, ratio } from './interleave.ts'
import { median } from './median.ts'

function spin(microseconds: number): void {
  const end = performance.now() + microseconds / 1000
  while (performance.now() < end);
}

test('takes the time of one call, and how many times as long one side took as the other', async () => {
  const sides = { slow: async () => spin(300), fast: () => spin(100) }
  const { slow, fast } = await interleave(sides, { rounds: 20, warmUpMilliseconds: 10 })
  expect(median(fast)).toBeGreaterThanOrEqual(100)
  expect(ratio(slow, fast)).toBeGreaterThan(2)
  expect(ratio(slow, fast)).toBeLessThan(4)
})

test('lets the sides take turns, each with the same rows, one call a round where it takes long', async () => {
  const calls: string[] = []
  const side = (name: string) => (turn: number) => {
    calls.push(`${name}${turn}`)
    spin(3000)
  }
  const times = await interleave({ a: side('a'), b: side('b') }, { rounds: 3, warmUpMilliseconds: 1 })
  expect(calls.join(' ')).toBe('a0 b0 a0 b0 b1 a1 a2 b2')
  expect(times.a).toHaveLength(3)
})
