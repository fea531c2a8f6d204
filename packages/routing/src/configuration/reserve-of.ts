import type { ChallengerConfiguration } from './configuration.ts'

/** The part of the buckets that a challenger has to itself, for its share to grow in. */
export function reserveOf({ reserve, share = 0, ramp }: ChallengerConfiguration): number {
  return reserve ?? ramp?.steps.at(-1) ?? share
}
