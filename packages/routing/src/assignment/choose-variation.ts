import type { BucketRange } from './bucket-ranges.ts'

/** The index of the first range that a bucket is in; -1 where it is in none. */
export function chooseVariation(bucket: number, ranges: readonly BucketRange[]): number {
  for (let at = 0; at < ranges.length; at++) {
    const range = ranges[at]
    if (range !== undefined && bucket >= range[0] && bucket < range[1]) return at
  }
  return -1
}
