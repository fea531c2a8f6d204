/** The part of WebAssembly that the kernels need: TypeScript has its types among those of browsers alone. */
interface WebAssemblyApi {
  readonly Memory: new (limits: {
    readonly initial: number
    readonly maximum: number
    readonly shared: boolean
  }) => WebAssemblyMemory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

export interface WebAssemblyMemory {
  readonly buffer: SharedArrayBuffer
  /** Adds pages of 64 KiB. @throws RangeError where there is no more */
  grow(pages: number): number
}

/** `undefined` where it is turned off. */
export const webAssembly: WebAssemblyApi | undefined = Reflect.get(globalThis, 'WebAssembly')
