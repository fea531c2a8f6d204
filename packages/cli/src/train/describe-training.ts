import { style } from '../output/style.ts'
import type { CrossValidation } from './cross-validate.ts'
import { count } from './judges/format.ts'
import type { Findings, Judge } from './judges/judge.ts'
import { foldWords, type SplitColumns } from './splits/split-words.ts'
import type { TrainingResult } from './training-result.ts'

/** A training as lines for people to read. */
export function describeTraining<Found extends Findings>(judge: Judge<Found>, result: TrainingResult<Found>): string[] {
  const { lineage, crossValidation, figures, release, comparison, uncompared } = result
  const { trainer, rows, base } = lineage
  const by = [trainer.name, trainer.version].filter(Boolean).join(' ')
  return [
    `${style('bold', base.reference)} fitted by ${by} on ${count(rows)} rows`,
    '',
    ...foldLines(judge, crossValidation, result),
    '',
    ...judge.describe(figures),
    '',
    ...(comparison === undefined ? [] : judge.describeComparison(comparison)),
    ...(uncompared ? [`Not compared with the released model: ${uncompared}.`] : []),
    `${style('bold', release.bump)}: ${release.why}`,
  ]
}

function foldLines<Found extends Findings>(
  { foldFigures }: Judge<Found>,
  { folds, spreads }: CrossValidation<Found>,
  columns: SplitColumns,
): string[] {
  const width = Math.max(...foldFigures.map(({ label }) => label.length))
  return [
    `cross-validation, ${foldWords(folds.length, columns)}: mean ± standard deviation`,
    ...foldFigures.map(({ name, label, show }) => {
      const { mean = 0, standardDeviation = 0 } = spreads[name] ?? {}
      return `  ${label.padEnd(width)}  ${show(mean)} ± ${show(standardDeviation)}`
    }),
  ]
}
