const { fround } = Math

/**
 * Where in a column's bounds the rank of a value is to be looked for. A value is in the bucket
 * `round(clamp((value - origin) * scale, 0, last))`, in float32: each step keeps the order, so that bounds in lower buckets
 * are below the value, and those in higher ones above it.
 */
export interface RankBuckets {
  readonly origin: number
  readonly scale: number
  readonly last: number
  /** How many bounds are in lower buckets, of each bucket. */
  readonly starts: Uint8Array
  /** The first step of a search among the bounds of the fullest bucket: a power of 2, or 0 where there are none. */
  readonly firstStep: number
}

const bucketsPerBound = 4

/** The buckets for bounds in ascending order, 255 at most: so many that most have one bound at most, where bounds are spread evenly. */
export function rankBuckets(bounds: Float32Array): RankBuckets {
  const finite = bounds.filter((bound) => Number.isFinite(bound))
  const origin = finite[0] ?? 0
  const last = bucketsPerBound * powerAbove(bounds.length) - 1
  const scale = scaleOf(last, fround((finite.at(-1) ?? 0) - origin))
  const counts = new Uint8Array(last + 1)
  let most = 0
  for (let index = 0; index < bounds.length; index++) {
    const bucket = bucketOf(bounds[index] as number, origin, scale, last)
    const count = (counts[bucket] as number) + 1
    counts[bucket] = count
    most = Math.max(most, count)
  }
  const starts = new Uint8Array(last + 1)
  for (let bucket = 0; bucket < last; bucket++)
    starts[bucket + 1] = (starts[bucket] as number) + (counts[bucket] as number)
  return { origin, scale, last, starts, firstStep: powerAbove(most) >> 1 }
}

function scaleOf(last: number, span: number): number {
  const scale = fround(last / span)
  return Number.isFinite(scale) ? scale : 0
}

function bucketOf(value: number, origin: number, scale: number, last: number): number {
  const distance = fround(fround(value - origin) * scale)
  // What is not a number comes to bucket 0.
  const clamped = distance > 0 ? Math.min(distance, last) : 0
  return fround(clamped + 2 ** 23) - 2 ** 23
}

/** The least power of 2 that is greater. */
function powerAbove(count: number): number {
  return 2 ** Math.ceil(Math.log2(count + 1))
}
