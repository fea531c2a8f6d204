import type { Stability } from '@flit-ml/evaluation'
import type { RegressorFigures } from '../../figures/regression/regressor-figures.ts'
import { stabilityPlot } from '../../plot/plots/stability-plot.ts'
import { quantity } from '../numbers.ts'
import { psi } from '../psi.ts'
import type { Section } from '../section.ts'

const values = { name: 'prediction', show: quantity }

/** What the predictions have moved from; nothing where there is nothing to hold them against. */
export function predictionStabilitySection(models: readonly RegressorFigures[], shift?: Stability): Section[] {
  const drifts = models.flatMap(({ model, drift }) => (drift ? [{ model, drift }] : []))
  const [a = '', b = ''] = models.map(({ model }) => model)
  if (drifts.length === 0 && !shift) return []
  const shifts = shift ? [{ title: 'PSI of the two predictions', names: [a, b] as const, stability: shift }] : []
  return [
    {
      title: 'Predictions and their stability',
      words: [
        ...drifts.map(
          (each) => `${each.model}: the PSI of its predictions to those of the reference rows is ${psi(each.drift)}.`,
        ),
        ...(shift ? [`The PSI of the predictions of ${b} to those of ${a}, on all rows, is ${psi(shift)}.`] : []),
      ],
      tables: [],
      plots: [
        ...drifts.map(({ model, drift }) => ({
          title: `${model}: PSI to the reference`,
          names: ['reference', 'these rows'] as const,
          stability: drift,
        })),
        ...shifts,
      ].map((shown) => stabilityPlot({ ...shown, values })),
    },
  ]
}
