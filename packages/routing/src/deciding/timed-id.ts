import { randomUUID } from 'node:crypto'

let written = -1
let prefix = ''

/** A UUID of version 7 (RFC 9562): the milliseconds since 1970 come first, so that a store adds it beside the last ones. */
export function timedId(milliseconds: number): string {
  if (milliseconds !== written) {
    const time = milliseconds.toString(16).padStart(12, '0')
    prefix = `${time.slice(0, 8)}-${time.slice(8)}-7`
    written = milliseconds
  }
  return prefix + randomUUID().slice(15)
}
