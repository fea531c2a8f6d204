import asc from 'assemblyscript/asc'
import { probeSource } from './probe-source.ts'

/** What the probe exports. Addresses and sizes are in bytes. */
export interface Probe {
  compare(from: number, count: number, limit: number): number
  read(from: number, size: number): number
  chain(from: number, count: number): number
  walk(from: number, steps: number): number
}

/** Of 64 KiB each: more than the rows of a batch take. */
const pages = 256
const options = ['-O3', '--noAssert', '--runtime', 'stub', '--initialMemory', String(pages)]
const features = ['simd', 'relaxed-simd'].flatMap((feature) => ['--enable', feature])

/** Compiles the probe. */
export async function openProbe(): Promise<Probe> {
  let wasm: Uint8Array | undefined
  const { error, stderr } = await asc.main(['probe.ts', '--outFile', 'probe.wasm', ...options, ...features], {
    readFile: (name) => (name === 'probe.ts' ? probeSource : null),
    writeFile: (_, contents) => {
      wasm = contents as Uint8Array
    },
    listFiles: () => [],
  })
  if (error || !wasm) throw new Error(`The probe does not compile: ${stderr.toString()}`, { cause: error })
  // TypeScript has the types of WebAssembly among those of browsers alone.
  const { Module, Instance } = Reflect.get(globalThis, 'WebAssembly')
  return new Instance(new Module(wasm)).exports
}
