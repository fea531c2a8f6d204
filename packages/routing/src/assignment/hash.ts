import { fnv32a } from './fnv32a.ts'

/**
 * Where a value falls, from 0 to 1, as GrowthBook computes it: https://docs.growthbook.io/lib/build-your-own#hash. Version 1
 * has a thousand buckets, and is for namespaces; version 2 ten thousand, and is unbiased. `null` for another version.
 */
export function hash(seed: string, value: string, version: number): number | null {
  if (version === 2) return bucketOf(fnv32a(seed), value)
  return version === 1 ? (fnv32a(value + seed) % 1000) / 1000 : null
}

/** Version 2, with the seed hashed already. */
export function bucketOf(hashedSeed: number, value: string): number {
  return (fnv32a(String(fnv32a(value, hashedSeed))) % 10_000) / 10_000
}
