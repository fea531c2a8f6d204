import type { AttributeErrors } from '../../../figures/regression/regressor-figures.ts'
import { quantity } from '../../../sections/numbers.ts'
import { type Plot, toneOf } from '../../plot.ts'

/** Mean residuals by group; with two models side by side. */
export function groupResidualsPlot(
  attribute: string,
  models: readonly (AttributeErrors & { readonly model: string })[],
): Plot {
  const names = models[0]?.groups.map(({ group }) => group) ?? []
  const means = models.map(({ model, groups }) => {
    return `${model}: ${groups.map(({ group, meanResidual }) => `${group} ${quantity(meanResidual.value)}`).join(', ')}`
  })
  const values = models.flatMap(({ groups }) => groups.flatMap(({ meanResidual: { low, high } }) => [low, high]))
  return {
    title: `Mean residuals by ${attribute}`,
    description: `What happened less what was said, with 95 % intervals: above the dotted line the model predicts too little. ${means.join('. ')}.`,
    x: { label: attribute, domain: [-0.5, names.length - 0.5], format: 'number', categories: names },
    y: { label: 'mean residual', domain: [Math.min(0, ...values), Math.max(0, ...values)], format: 'quantity' },
    marks: [
      {
        kind: 'line',
        tone: 'guide',
        points: [
          [-0.5, 0],
          [names.length - 0.5, 0],
        ],
      },
      ...models.map(({ model, groups }, at) => ({
        kind: 'points' as const,
        name: model,
        tone: toneOf(at),
        points: groups.map(({ meanResidual: { value, low, high } }, group) => ({
          x: group + (models.length === 1 ? 0 : at === 0 ? -0.12 : 0.12),
          y: value,
          low,
          high,
        })),
      })),
    ],
  }
}
