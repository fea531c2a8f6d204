import { createHash } from 'node:crypto'

/** In hexadecimal, as a manifest writes it. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
