import type { ExperimentLog } from './experiment-log.ts'
import { type RowTests, rowsThat } from './row-tests.ts'

/** How often a reason is given. */
export interface ReasonFigures {
  readonly code: string
  readonly sentence: string
  /** By arm the share of the decisions of its own model that name it. */
  readonly shares: Readonly<Record<string, number>>
}

/** The reasons by the share of the champion, or of the first arm that names some; the most frequent first. */
export function reasonsOf(log: ExperimentLog, tests: RowTests): readonly ReasonFigures[] {
  const answered = log.arms.map(
    (_, arm) => rowsThat(log, (row) => log.rows.arms[row] === arm && tests.isOwn(row)).length,
  )
  const found = log.reasons.map(({ code, sentence, counts }) => {
    const shares = log.arms.flatMap((arm, at) => {
      const all = answered[at] as number
      return all === 0 ? [] : [[arm, (counts[at] ?? 0) / all] as const]
    })
    return { code, sentence, shares: Object.fromEntries(shares) }
  })
  const weight = ({ shares }: ReasonFigures): number => Object.values(shares)[0] ?? 0
  return found.toSorted((a, b) => weight(b) - weight(a))
}
