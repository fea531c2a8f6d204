import { randomUUID } from 'node:crypto'

/** A UUID of version 7 (RFC 9562): the milliseconds since 1970 come first, so that a store adds it beside the last ones. */
export function timedId(milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
