import { writeFileSync } from 'node:fs'
import { compileKernel } from './compile-kernel.ts'

// Run by `pnpm kernel`: puts the compiled kernel into src/trees/kernel-bytes.ts.
const base64 = Buffer.from(await compileKernel()).toString('base64')
const text = `/** assembly/rank-kernel.as, compiled by \`pnpm kernel\`: WebAssembly in base64. */
export const kernelBytes: string =
  '${base64}'
`
writeFileSync(new URL('../../src/trees/kernel-bytes.ts', import.meta.url), text)
