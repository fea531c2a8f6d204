import { readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'

// AssemblyScript asks for this name; the file has another one, since it is no TypeScript.
const name = 'rank-kernel.ts'

/** Compiles assembly/rank-kernel.as: the same bytes each time, with one version of AssemblyScript. */
export async function compileKernel(): Promise<Uint8Array> {
  const text = readFileSync(new URL('../../assembly/rank-kernel.as', import.meta.url), 'utf8')
  let wasm: Uint8Array | undefined
  const { error, stderr } = await asc.main(
    [name, '--outFile', 'kernel.wasm', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--importMemory'],
    {
      readFile: (file) => (file === name ? text : null),
      writeFile: (_, contents) => {
        wasm = contents as Uint8Array
      },
      listFiles: () => [],
    },
  )
  if (error || !wasm) throw new Error(`The kernel does not compile: ${stderr.toString()}`, { cause: error })
  return wasm
}
