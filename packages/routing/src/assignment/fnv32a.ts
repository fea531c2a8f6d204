const prime = 0x01000193

/** What the hash of an empty text is. */
export const emptyHash = 0x811c9dc5

/**
 * The FNV-1a hash, of 32 bits, over the UTF-16 units of a text: as GrowthBook computes it. `state` is the hash of what stands
 * before the text.
 */
export function fnv32a(text: string, state: number = emptyHash): number {
  let hash = state
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime)
  return hash >>> 0
}
