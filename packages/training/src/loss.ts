import type { FitResult, LabelledRows, Task } from '@flit-ml/spec'

/** What one row costs, with its first and second derivative by the row's margin. */
export type RowLoss = (margin: number, label: number) => readonly [loss: number, slope: number, curvature: number]

/** −ln of the probability of what happened, with the logistic function of the margin as that of the positive class. */
export const logisticLoss: RowLoss = (margin, label) => {
  const probability = 1 / (1 + Math.exp(-margin))
  // ln(1 + eᵐ), where it neither overflows nor loses small numbers.
  const loss = Math.max(margin, 0) + Math.log1p(Math.exp(-Math.abs(margin))) - label * margin
  return [loss, probability - label, probability * (1 - probability)]
}

/** Half the squared error. */
export const squaredLoss: RowLoss = (margin, label) => [(margin - label) ** 2 / 2, margin - label, 1]

/** Of the rows, by their weights. */
export function meanLoss(
  { labels, weights }: Pick<LabelledRows, 'labels' | 'weights'>,
  marginOf: (row: number) => number,
  loss: RowLoss,
): number {
  let [sum, total] = [0, 0]
  for (let row = 0; row < labels.length; row++) {
    const weight = weights ? (weights[row] as number) : 1
    sum += weight * loss(marginOf(row), labels[row] as number)[0]
    total += weight
  }
  return sum / total
}

/** The mean losses of what was learnt from, and of the validation, by the names and in the units that trainers tell them in. */
export function metricsOf(task: Task, learnt: number, validation?: number): FitResult['metrics'] {
  if (task !== 'regression') {
    return { logLoss: learnt, ...(validation !== undefined && { validationLogLoss: validation }) }
  }
  return {
    meanSquaredError: 2 * learnt,
    ...(validation !== undefined && { validationMeanSquaredError: 2 * validation }),
  }
}
