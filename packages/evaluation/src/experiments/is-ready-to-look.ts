import type { ArmMoments } from './arm-moments.ts'
import type { Stratum } from './stratified-difference.ts'

/** How many units each arm needs, and how many of the rarer outcome are to be expected in it. */
const least = { units: 100, rarer: 20 }

/**
 * Whether a confidence sequence of a rate may be looked at: before, its interval is too narrow. Each arm needs 100 units, and
 * enough of them for 20 of the rarer outcome by the rate of both arms together. By simulation: without the second rule, a rate of
 * 2 % and a share of 10 % claim a difference that is not there in 7 of 100 experiments, and with it in less than 5.
 */
export function isReadyToLook(strata: readonly Stratum[]): boolean {
  const sum = (of: (stratum: Stratum) => number): number => strata.reduce((total, stratum) => total + of(stratum), 0)
  const part = ({ count, mean }: ArmMoments): number => count * mean
  const [arm, control] = [sum(({ arm }) => arm.count), sum(({ control }) => control.count)]
  const rate = sum(({ arm, control }) => part(arm) + part(control)) / (arm + control)
  const smaller = Math.min(arm, control)
  return smaller >= least.units && smaller * Math.min(rate, 1 - rate) >= least.rarer
}
