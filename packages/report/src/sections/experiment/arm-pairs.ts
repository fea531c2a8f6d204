import type { ExperimentReport } from '../../figures/experiment/experiment-report.ts'

/** The arms that are drawn beside each other: the champion and a challenger, or the champion alone. */
export function armPairs({
  contests,
  arms,
}: Pick<ExperimentReport, 'contests' | 'arms'>): readonly (readonly string[])[] {
  if (contests.length > 0) return contests.map(({ challenger }) => ['champion', challenger])
  return arms.slice(0, 1).map(({ arm }) => [arm])
}

/** Of what each arm has, the parts for the pairs; an arm without one is left out, and a pair without any. */
export function pairsOf<T>(
  pairs: readonly (readonly string[])[],
  find: (arm: string) => T | undefined,
): readonly (readonly T[])[] {
  return pairs.map((arms) => arms.flatMap((arm) => find(arm) ?? [])).filter((found) => found.length > 0)
}
