import type { Measured } from '@flit-ml/report'
import { usageError } from '../errors.ts'
import { readNumber } from '../train/read-number.ts'
import type { EvaluationOptions } from './evaluation-options.ts'
import { readGroups } from './read-groups.ts'
import type { ScoredFile } from './score-file.ts'

/**
 * What happened, as numbers, to the rows that a regression answered, and whose they are.
 * @throws FlitError FLIT_USAGE where the label is no number, where fewer than two outcomes are known, or for `--positive`.
 */
export function measuredOf({ columns, numbers }: ScoredFile, options: EvaluationOptions): Measured {
  const { label, positive } = options
  if (positive !== undefined) {
    throw usageError('--positive', `A regression has no class, so that none is '${positive}'.`, 'Leave --positive out.')
  }
  const textsOf = (column: string): readonly string[] => columns.get(column) ?? []
  const outcomes = textsOf(label).map((text, at) => outcomeOf(text, label, numbers[at] as number))
  if (new Set(outcomes.filter((outcome) => outcome !== null)).size < 2) throw noOutcomes(label)
  const groups = options.protected.map((column) => [column, readGroups(column, textsOf(column))])
  return { outcomes, groups: Object.fromEntries(groups) }
}

function outcomeOf(text: string, label: string, row: number): number | null {
  if (text === '') return null
  const outcome = readNumber(text)
  if (outcome !== undefined) return outcome
  const problem = `In row ${row} the column '${label}' has ${text}, which is no number.`
  throw usageError('--label', problem, 'Name a column of numbers, that is empty where the outcome is not known.')
}

function noOutcomes(label: string): Error {
  const problem = `No two rows that were answered have different values in the column '${label}'.`
  return usageError('--label', problem, 'Name the column that says what happened, as a number.')
}
