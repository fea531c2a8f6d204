import type { Stability } from '@flit-ml/evaluation'
import type { ModelFigures } from '../figures/model-figures.ts'
import { distributionPlot } from '../plot/plots/distribution-plot.ts'
import { stabilityPlot } from '../plot/plots/stability-plot.ts'
import { psi } from './psi.ts'
import type { Section } from './section.ts'

/** How the scores lie, and what they have moved from. */
export function scoresSection(models: readonly ModelFigures[], positive: string, shift?: Stability): Section {
  const drifts = models.flatMap(({ model, drift }) => (drift ? [{ model, drift }] : []))
  const [a = '', b = ''] = models.map(({ model }) => model)
  return {
    title: 'Scores and their stability',
    words: [
      ...drifts.map(
        ({ model, drift }) => `${model}: the PSI of its scores to those of the reference rows is ${psi(drift)}.`,
      ),
      ...(shift
        ? [`The PSI of the scores of ${b} to those of ${a}, on all rows, is ${psi(shift)}. ${keep(shift)}`]
        : []),
    ],
    tables: [],
    plots: [
      ...models.map((figures) => distributionPlot(figures, positive)),
      ...drifts.map(({ model, drift }) =>
        stabilityPlot({
          title: `${model}: PSI to the reference`,
          names: ['reference', 'these rows'],
          stability: drift,
        }),
      ),
      ...(shift ? [stabilityPlot({ title: 'PSI of the two scores', names: [a, b], stability: shift })] : []),
    ],
  }
}

function keep({ index }: Stability): string {
  return index < 0.1
    ? 'A cut-off of the one approves about as many by the other.'
    : 'A cut-off of the one approves another share by the other: set it anew.'
}
