import type { Estimate, LossComparison, RegressionEvaluation } from '@flit-ml/evaluation'
import type { RegressorComparison } from '../../figures/regression/compare-regressors.ts'
import type { RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import { decimal, probability, quantity, withInterval } from '../numbers.ts'
import type { Section } from '../section.ts'

type Paired = RegressorComparison['paired']

interface Line {
  readonly name: string
  readonly of: (evaluation: RegressionEvaluation) => Estimate
  readonly show: (value: number) => string
}

const lines: readonly Line[] = [
  { name: 'MAE', of: ({ mae }) => mae, show: quantity },
  { name: 'RMSE', of: ({ rmse }) => rmse, show: quantity },
  { name: 'R²', of: ({ rSquared }) => rSquared, show: (value) => decimal(value) },
  { name: 'mean residual', of: ({ meanResidual }) => meanResidual, show: quantity },
]

/** How far each model is off, and with two of them, how far their errors are from each other's. */
export function errorsSection(
  title: string,
  words: readonly string[],
  models: readonly RegressorFigures[],
  paired?: Paired,
): Section {
  const figures = {
    caption: 'Figures, with their 95 % intervals',
    head: ['figure', ...models.map(({ model }) => model)],
    rows: lines.map(({ name, of, show }) => [
      name,
      ...models.map(({ evaluation }) => withInterval(of(evaluation), show)),
    ]),
  }
  return { title, words, tables: [figures, ...(paired ? [pairedTable(paired)] : [])], plots: [] }
}

function pairedTable({ absoluteErrors, squaredErrors }: Paired): Section['tables'][number] {
  const cells = (name: string, { difference, p }: LossComparison): string[] => {
    return [name, withInterval(difference, quantity), probability(p)]
  }
  return {
    caption: 'The errors of the first model less those of the second, row by row',
    head: ['mean of', 'difference', 'p'],
    rows: [cells('absolute errors', absoluteErrors), cells('squared errors', squaredErrors)],
  }
}
