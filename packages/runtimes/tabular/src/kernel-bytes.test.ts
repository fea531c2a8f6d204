import { expect, test } from 'vitest'
import { compileKernel } from './testing/compile-kernel.ts'
import { kernelBytes } from './trees/kernel-bytes.ts'

test('the kernel that is shipped is what its source compiles to', async () => {
  expect(Buffer.from(await compileKernel()).toString('base64')).toBe(kernelBytes)
}, 60_000)
