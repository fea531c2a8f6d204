import type { HistogramBin } from '../../figures/histogram.ts'
import type { ModelFigures } from '../../figures/model-figures.ts'
import { percent } from '../../sections/numbers.ts'
import type { ColumnsMark, Plot } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

export function distributionPlot({ model, distribution }: ModelFigures, positive: string): Plot {
  const greatest = Math.max(...distribution.flatMap(({ positives, negatives }) => [positives, negatives]))
  const columns = (pick: (bin: HistogramBin) => number): ColumnsMark['columns'] =>
    distribution.map((bin) => ({ from: bin.from, to: bin.to, value: pick(bin) }))
  const below = (pick: (bin: HistogramBin) => number): string =>
    percent(distribution.filter(({ to }) => to <= 0.5).reduce((sum, bin) => sum + pick(bin), 0))
  return {
    title: `${model}: score distributions`,
    description: `The probabilities by class. Below 0.5 are ${below(({ positives }) => positives)} of ${positive} and ${below(({ negatives }) => negatives)} of the others.`,
    x: { label: 'probability', domain: [0, 1], format: 'number' },
    y: shareAxis('share of the class', greatest),
    marks: [
      { kind: 'columns', name: `not ${positive}`, tone: 'negative', columns: columns(({ negatives }) => negatives) },
      { kind: 'columns', name: positive, tone: 'positive', columns: columns(({ positives }) => positives) },
    ],
  }
}
