import { createHash } from 'node:crypto'
import type { ModelInfo } from '@flit-ml/core'
import type { FlitConfiguration } from '../configuration/configuration.ts'

/**
 * Names the sections that route, with the models that their references meant, by version and sha256: 16 hexadecimal digits, the
 * same for the same content.
 */
export function configurationVersion(
  { routes = {}, cutOffs = {} }: FlitConfiguration,
  models: readonly ModelInfo[],
): string {
  const pinned = models.map(({ reference, sha256 }) => [reference, sha256])
  return createHash('sha256').update(canonical({ routes, cutOffs, pinned })).digest('hex').slice(0, 16)
}

/** JSON with the names of each object in order; challengers keep theirs, which decides over their buckets. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'challengers' && isRecord(part)) return Object.entries(part)
    return isRecord(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part
  })
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
