import { expect, test } from 'vitest'
import { denseKernel } from '../kernels/dense-kernel.ts'
import { randomNumbers } from '../testing/random.ts'
import { fusedMultiplyAdd } from './fused-multiply-add.ts'

const { fround } = Math

test('a double that is half way between two float32 numbers is rounded by what it left out', () => {
  const odd = 1 + 2 ** -23
  const almost = [fround(odd * 2 ** -12), fround((1 - 2 ** -23) * 2 ** -12)] as const
  // The product is 2^-24 but for 2^-70.
  expect(fround(almost[0] * almost[1] + odd)).toBe(1 + 2 ** -22)
  expect(fusedMultiplyAdd(...almost, odd)).toBe(odd)
  expect(fround(-almost[0] * almost[1] + odd)).toBe(1)
  expect(fusedMultiplyAdd(-almost[0], almost[1], odd)).toBe(odd)
})

test('is what the machine does', () => {
  const kernel = denseKernel()
  if (!kernel) throw new Error('This machine has no fused multiply-add.')
  const random = randomNumbers(3)
  const number = () => fround((Math.floor(random() * 4096) - 2048) * 2 ** Math.floor(random() * 60 - 30))
  for (let turn = 0; turn < 200_000; turn++) {
    const [a, b, c] = [number(), number(), number()] as const
    const found = fusedMultiplyAdd(a, b, c)
    if (!Object.is(found, kernel.multiplyAdd(a, b, c))) expect([a, b, c, found]).toBe(kernel.multiplyAdd(a, b, c))
  }
})
