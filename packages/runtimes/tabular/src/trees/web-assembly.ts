/** The part of WebAssembly that the kernel needs: TypeScript has its types among those of browsers alone. */
interface WebAssemblyApi {
  readonly Memory: new (limits: { readonly initial: number }) => WebAssemblyMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

export interface WebAssemblyMemory {
  readonly buffer: ArrayBuffer
  /** Adds pages of 64 KiB; the buffer is a new one afterwards. */
  grow(pages: number): number
}

/** `undefined` where it is turned off. */
export const webAssembly: WebAssemblyApi | undefined = Reflect.get(globalThis, 'WebAssembly')
