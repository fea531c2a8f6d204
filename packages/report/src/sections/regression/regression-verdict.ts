import type { LossComparison } from '@flit-ml/evaluation'
import type { RegressorComparison } from '../../figures/regression/compare-regressors.ts'
import type { MeasuredCounts } from '../../figures/regression/measured.ts'
import { count, percent, pValue, quantity } from '../numbers.ts'

const alpha = 0.05

/** Says in words which regression is nearer to what happened, and whether that is more than chance. */
export function regressionVerdict({ a, b, paired }: RegressorComparison): string[] {
  const [maeOfA, maeOfB] = [a.evaluation.mae.value, b.evaluation.mae.value]
  const [rmseOfA, rmseOfB] = [a.evaluation.rmse.value, b.evaluation.rmse.value]
  const names: readonly [string, string] = [a.model, b.model]
  return [
    sentence(names, { figure: 'mean absolute error', values: [maeOfA, maeOfB], test: paired.absoluteErrors }),
    sentence(names, {
      figure: 'RMSE, which counts large errors more,',
      values: [rmseOfA, rmseOfB],
      test: paired.squaredErrors,
    }),
  ]
}

interface Compared {
  readonly figure: string
  readonly values: readonly [number, number]
  readonly test: LossComparison
}

function sentence([a, b]: readonly [string, string], { figure, values: [ofA, ofB], test }: Compared): string {
  if (test.difference.value === 0)
    return `By the ${figure} ${a} and ${b} are as near to what happened: ${quantity(ofA)}.`
  const [nearer, other] = ofA < ofB ? [a, b] : [b, a]
  const [less, more] = [Math.min(ofA, ofB), Math.max(ofA, ofB)]
  const found = `${quantity(less)} of ${nearer} beside ${quantity(more)} of ${other}`
  const tested = `${pValue(test.p)}, paired test`
  return test.p < alpha
    ? `By the ${figure} ${nearer} is nearer to what happened: ${found}. That is more than chance (${tested}).`
    : `By the ${figure} neither is nearer to what happened by more than chance: ${found} (${tested}).`
}

/** What the report is of. */
export function measuredWords({ count: rows, known }: MeasuredCounts): string {
  if (rows === known) return `${count(rows)} rows, each of known outcome.`
  const hidden = rows - known
  return `${count(rows)} rows, of which ${count(hidden)} (${percent(hidden / rows)}) have no outcome: each error is of the other ${count(known)} alone, and need not hold for these.`
}
