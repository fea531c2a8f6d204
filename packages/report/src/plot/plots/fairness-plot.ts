import type { Fairness } from '../../figures/fairness.ts'
import { percent } from '../../sections/numbers.ts'
import { type Plot, toneOf } from '../plot.ts'
import { shareAxis } from './share-axis.ts'

/** Approval rates by group; with two models side by side. */
export function fairnessPlot(attribute: string, models: readonly (Fairness & { readonly model: string })[]): Plot {
  const names = models[0]?.groups.map(({ group }) => group) ?? []
  const rates = models.map(({ model, groups }) => {
    return `${model}: ${groups.map(({ group, approvalRate }) => `${group} ${percent(approvalRate.value)}`).join(', ')}`
  })
  return {
    title: `Approval by ${attribute}`,
    description: `The share of each group that is approved, with 95 % intervals. ${rates.join('. ')}.`,
    x: { label: attribute, domain: [-0.5, names.length - 0.5], format: 'number', categories: names },
    y: shareAxis('share approved'),
    marks: models.map(({ model, groups }, at) => ({
      kind: 'points',
      name: model,
      tone: toneOf(at),
      points: groups.map(({ approvalRate: { value, low, high } }, group) => ({
        x: group + (models.length === 1 ? 0 : at === 0 ? -0.12 : 0.12),
        y: value,
        low,
        high,
      })),
    })),
  }
}
