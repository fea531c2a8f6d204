import { expect, test } from 'vitest'
import { denseBytes } from './kernels/dense-bytes.ts'
import { tablesBytes } from './kernels/tables-bytes.ts'
import { treesBytes } from './kernels/trees-bytes.ts'
import { walkBytes } from './kernels/walk-bytes.ts'
import { compileKernel, type Kernel, kernels } from './testing/compile-kernel.ts'

const shipped: Readonly<Record<Kernel, string>> = {
  trees: treesBytes,
  dense: denseBytes,
  tables: tablesBytes,
  walk: walkBytes,
}

test.each(kernels)(
  'the kernel %s that is shipped is what its source compiles to',
  async (kernel) => {
    expect(Buffer.from(await compileKernel(kernel)).toString('base64')).toBe(shipped[kernel])
  },
  60_000,
)
