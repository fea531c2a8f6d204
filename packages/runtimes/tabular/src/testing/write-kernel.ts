import { writeFileSync } from 'node:fs'
import { compileKernel, kernels } from './compile-kernel.ts'

// Run by `pnpm kernel`: puts the compiled kernels into src/kernels.
for (const kernel of kernels) {
  const base64 = Buffer.from(await compileKernel(kernel)).toString('base64')
  const text = `/** assembly/${kernel}.as, compiled by \`pnpm kernel\`: WebAssembly in base64. */
export const ${kernel}Bytes: string =
  '${base64}'
`
  writeFileSync(new URL(`../../src/kernels/${kernel}-bytes.ts`, import.meta.url), text)
}
