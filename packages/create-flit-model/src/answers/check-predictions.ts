import { FlitError } from '@flit-ml/spec'

const tolerance = 1e-6

/**
 * Compares answers with those expected, within 1e-6; beyond 1, within 1e-6 of the number. Gives back the largest
 * difference.
 * @throws FlitError FLIT_PREDICTIONS_DIFFER.
 */
export function checkPredictions(answers: readonly number[], expected: readonly number[], path: string): number {
  const apart = answers.map((answer, row) => difference(answer, expected[row] ?? Number.NaN))
  const largest = apart.reduce((one, other) => Math.max(one, other), 0)
  const differing = apart.filter((each) => each > tolerance).length
  if (differing === 0) return largest
  throw differ(path, apart.indexOf(largest), answers, expected, differing)
}

function difference(answer: number, expected: number): number {
  return Math.abs(answer - expected) / Math.max(1, Math.abs(expected))
}

function differ(
  path: string,
  row: number,
  answers: readonly number[],
  expected: readonly number[],
  differing: number,
): FlitError {
  const [found = 0, wanted = 0] = [answers[row], expected[row]]
  return new FlitError('FLIT_PREDICTIONS_DIFFER', {
    problem:
      `${differing} of ${answers.length} predictions differ from ${path} by more than ${tolerance}; ` +
      `the most in row ${row + 1}, where the model answers ${found}, not ${wanted}. Nothing was written.`,
    remedy:
      'See that the rows and the predictions are of one model, in one order; that categories have the indices of training ' +
      '(--categories); and, where XGBoost stopped early, --rounds.',
    details: { path, row: row + 1, expected: wanted, found, differing },
  })
}
