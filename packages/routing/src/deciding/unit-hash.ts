import { createHmac } from 'node:crypto'

/** What stands in decisions for a unit. */
export type UnitHash = (unit: string) => string

/** HMAC-SHA-256 by a key of the application's own, in base64url. */
export function unitHash(key: string | Uint8Array): UnitHash {
  return (unit) => createHmac('sha256', key).update(unit).digest('base64url')
}
