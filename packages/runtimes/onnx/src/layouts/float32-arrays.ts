const slabBytes = 16_384
const alignment = 16

/**
 * Makes arrays of zeros. Small ones are cut, one after the other, from a larger buffer: V8 keeps a small array in its own
 * heap, and moves it out, one at a time and at some cost, when native code asks for it.
 */
export function float32Arrays(): (length: number) => Float32Array<ArrayBuffer> {
  let slab = new ArrayBuffer(slabBytes)
  let used = 0
  return (length) => {
    const bytes = length * Float32Array.BYTES_PER_ELEMENT
    if (bytes > slabBytes / 8) return new Float32Array(length)
    if (used + bytes > slabBytes) {
      slab = new ArrayBuffer(slabBytes)
      used = 0
    }
    const array = new Float32Array(slab, used, length)
    used += Math.ceil(bytes / alignment) * alignment
    return array
  }
}
