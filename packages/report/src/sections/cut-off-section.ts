import type { ModelFigures } from '../figures/model-figures.ts'
import { cutOffPlot } from '../plot/plots/cut-off-plot.ts'
import { decimal, percent, withInterval } from './numbers.ts'
import type { ReportTable, Section } from './section.ts'

/** What a cut-off does. */
export function cutOffSection(models: readonly ModelFigures[], positive: string): Section {
  return {
    title: 'Cut-offs',
    words: ['A score at or above the cut-off is turned away. Rates are of the rows whose outcome is known.'],
    tables: models.map((figures) => tableOf(figures, positive)),
    plots: [cutOffPlot(models, positive)],
  }
}

function tableOf({ model, cutOffs }: ModelFigures, positive: string): ReportTable {
  return {
    caption: `${model}: what its cut-offs do`,
    head: ['cut-off', 'approved', `${positive} of the approved`, `${positive} that are turned away`],
    rows: cutOffs.map(({ cutOff, approvalRate, badRate, caught }) => [
      Number.isFinite(cutOff) ? decimal(cutOff, 4) : 'none',
      percent(approvalRate.value),
      withInterval(badRate, percent),
      withInterval(caught, percent),
    ]),
  }
}
