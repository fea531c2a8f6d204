import type { Explanation, Reason, ReasonCode, ReasonCodes } from '@flit-ml/spec'

/**
 * The reasons that pushed an answer most towards the adverse one, `most` at most: the larger contribution first, and of
 * equal ones the one that stands first in the signature. What pushed the other way, or nowhere, is no reason.
 */
export function principalReasons(
  { adverse, codes }: ReasonCodes,
  { contributions }: Explanation,
  most: number,
): readonly Reason[] {
  const found: { readonly reason: ReasonCode; readonly contribution: number }[] = []
  for (const reason of codes) {
    let contribution = 0
    for (const feature of reason.features) contribution += contributions[feature] ?? 0
    if (adverse === 'higher' ? contribution > 0 : contribution < 0) found.push({ reason, contribution })
  }
  // The sort is stable.
  found.sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
  return found.slice(0, most).map(({ reason, contribution }) => ({ ...reason, contribution }))
}
