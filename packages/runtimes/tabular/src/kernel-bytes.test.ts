import { expect, test } from 'vitest'
import { denseBytes } from './kernels/dense-bytes.ts'
import { treesBytes } from './kernels/trees-bytes.ts'
import { compileKernel } from './testing/compile-kernel.ts'

test.each([
  ['trees', treesBytes],
  ['dense', denseBytes],
] as const)(
  'the kernel for %s that is shipped is what its source compiles to',
  async (kernel, bytes) => {
    expect(Buffer.from(await compileKernel(kernel)).toString('base64')).toBe(bytes)
  },
  60_000,
)
