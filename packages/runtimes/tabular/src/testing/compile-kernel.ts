import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'
import { addGroup } from './assembly/add-group.ts'
import { descend } from './assembly/descend.ts'

export const kernels = ['trees', 'dense', 'tables', 'walk'] as const
export type Kernel = (typeof kernels)[number]

/** Compiles a kernel of the folder assembly: the same bytes each time, with one version of AssemblyScript. */
export async function compileKernel(kernel: Kernel): Promise<Uint8Array> {
  let wasm: Uint8Array | undefined
  const { error, stderr } = await asc.main([`${kernel}.ts`, '--outFile', 'kernel.wasm', ...options], {
    readFile,
    writeFile: (_, contents) => {
      wasm = contents as Uint8Array
    },
    listFiles: () => [],
  })
  if (error || !wasm) throw new Error(`The kernel does not compile: ${stderr.toString()}`, { cause: error })
  return wasm
}

const features = ['simd', 'relaxed-simd', 'threads'].flatMap((feature) => ['--enable', feature])
const memory = ['--importMemory', '--sharedMemory', '--maximumMemory', '65536']
const options = ['-O3', '--noAssert', '--runtime', 'stub', ...features, ...memory]

/** Text that no one would want to write by hand. */
const written: Readonly<Record<string, () => string>> = { 'add-group.ts': addGroup, 'descend.ts': descend }

/** AssemblyScript asks for names that end in .ts; the files have another ending, since they are no TypeScript. */
function readFile(name: string): string | null {
  if (name in written) return written[name]?.() ?? null
  const url = new URL(`../../assembly/${name.replace(/\.ts$/, '.as')}`, import.meta.url)
  try {
    return readFileSync(url, 'utf8')
  } catch {
    return null
  }
}
