import type { Outcomes } from '@flit-ml/report'
import type { EvaluationOptions } from './evaluation-options.ts'
import { readGroups } from './read-groups.ts'
import { readOutcomes } from './read-outcomes.ts'
import type { ScoredFile } from './score-file.ts'

/** What happened to the rows that were answered, and whose they are. */
export function outcomesOf({ columns }: ScoredFile, options: EvaluationOptions): Outcomes {
  const textsOf = (column: string): readonly string[] => columns.get(column) ?? []
  return {
    ...readOutcomes(options.label, textsOf(options.label), options.positive),
    groups: Object.fromEntries(options.protected.map((column) => [column, readGroups(column, textsOf(column))])),
    approve: options.approve,
  }
}
