import type { LoadedModel } from '@flit-ml/core'
import type { LabelledRows } from '@flit-ml/datasets'
import { auc } from '@flit-ml/evaluation'
import { describePurchase } from './describe-purchase.ts'
import { renderTable } from './render-table.ts'
import { timeOne } from './time-one.ts'

const shown = 10

/** A table of some purchases with each model's probability and what happened, and of how good each model is on all. */
export async function scorePurchases(models: readonly LoadedModel[], { rows, labels }: LabelledRows): Promise<string> {
  const probabilities = await Promise.all(models.map((model) => model.predictProba(rows)))
  const times: number[] = []
  for (const model of models) times.push(await timeOne(model, rows))

  const table = renderTable({
    head: ['purchase', ...models.map(nameOf), 'what happened'],
    body: rows
      .slice(0, shown)
      .map((row, at) => [
        describePurchase(row),
        ...probabilities.map((of) => `${(100 * (of[at] ?? Number.NaN)).toFixed(1)} %`),
        labels[at] === 1 ? 'not repaid' : 'repaid',
      ]),
    foot: [
      [
        `AUC, all ${rows.length} purchases`,
        ...probabilities.map((of) => auc(labels, of).value.toFixed(3)),
        '1 is perfect, 0.5 guesses',
      ],
      ['time for one prediction', ...times.map((milliseconds) => `${milliseconds.toFixed(3)} ms`), 'median'],
    ],
  })
  return `Purchases that no model has seen, and how likely each is not to be repaid:\n\n${table}`
}

/** The name without its domain, on a line a word. */
function nameOf({ info }: LoadedModel): string {
  return info.id.slice(info.domain.length + 1).replaceAll('-', '-\n')
}
