import type { Estimate } from '@flit-ml/evaluation'
import type { ComparisonReport } from '../figures/compare-models.ts'
import type { ModelFigures } from '../figures/model-figures.ts'
import { gainsPlot } from '../plot/plots/gains-plot.ts'
import { rocPlot } from '../plot/plots/roc-plot.ts'
import { decimal, probability, withInterval } from './numbers.ts'
import type { ReportTable, Section } from './section.ts'

type Paired = ComparisonReport['paired']
type Difference = Paired[keyof Paired]

interface Line {
  readonly name: string
  readonly of: (figures: ModelFigures) => string
  readonly paired?: (paired: Paired) => Difference
}

const precise = (value: number): string => decimal(value, 4)
const estimate = (of: (figures: ModelFigures) => Estimate | undefined, format = decimal) => ({
  of: (figures: ModelFigures) => withInterval(of(figures), (value) => format(value)),
})

const lines: readonly Line[] = [
  { name: 'AUC', ...estimate(({ evaluation }) => evaluation.auc), paired: ({ auc }) => auc },
  { name: 'Gini', ...estimate(({ gini }) => gini) },
  { name: 'KS', ...estimate(({ evaluation }) => evaluation.ks) },
  {
    name: 'Brier score',
    ...estimate(({ evaluation }) => evaluation.brierScore, precise),
    paired: ({ brierScore }) => brierScore,
  },
  { name: 'log loss', ...estimate(({ evaluation }) => evaluation.logLoss, precise), paired: ({ logLoss }) => logLoss },
  { name: 'calibration: intercept', ...estimate(({ evaluation }) => evaluation.calibration.intercept) },
  { name: 'calibration: slope', ...estimate(({ evaluation }) => evaluation.calibration.slope) },
  { name: 'calibration error', of: ({ evaluation }) => precise(evaluation.calibrationError) },
]

/** How good each model is, and with two of them, how far each figure is from the other's. */
export function figuresSection(
  title: string,
  words: string[],
  models: readonly ModelFigures[],
  paired?: Paired,
): Section {
  return { title, words, tables: [tableOf(models, paired)], plots: [rocPlot(models), gainsPlot(models)] }
}

function tableOf(models: readonly ModelFigures[], paired: Paired | undefined): ReportTable {
  return {
    caption: 'Figures, with their 95 % intervals',
    head: ['figure', ...models.map(({ model }) => model), ...(paired ? ['difference', 'p'] : [])],
    rows: lines.map(({ name, of, paired: pick }) => [
      name,
      ...models.map(of),
      ...(paired ? differenceCells(pick?.(paired)) : []),
    ]),
  }
}

function differenceCells(found: Difference | undefined): string[] {
  if (!found) return ['', '']
  return [withInterval(found.difference, precise), probability(found.p)]
}
