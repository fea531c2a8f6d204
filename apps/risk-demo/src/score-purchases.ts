import type { LoadedModel } from '@flit-ml/core'
import type { LabelledRows } from '@flit-ml/datasets'
import { auc } from '@flit-ml/evaluation'
import { describePurchase } from './describe-purchase.ts'
import { principalReasons } from './principal-reasons.ts'
import { renderTable } from './render-table.ts'
import { sentencesOf } from './sentences-of.ts'
import { timeOne } from './time-one.ts'

const shown = 8
const reasonsShown = 2

/**
 * A table of some purchases with each model's probability, its reasons, and what happened, and of how good each model is on
 * all, and how fast by its own runtime and by another.
 */
export async function scorePurchases(
  models: readonly LoadedModel[],
  byAnother: readonly LoadedModel[],
  { rows, labels }: LabelledRows,
): Promise<string> {
  const some = rows.slice(0, shown)
  const reasons = await Promise.all(models.map((model) => principalReasons(model, some, reasonsShown)))
  const probabilities = await Promise.all(models.map((model) => model.predictProba(rows)))
  const times = await timesOf(models, rows)
  const otherTimes = await timesOf(byAnother, rows)

  const table = renderTable({
    head: ['purchase', ...models.map(nameOf), 'what happened'],
    body: some.flatMap((row, at) => [
      [
        describePurchase(row),
        ...probabilities.map((of) => `${(100 * (of[at] ?? Number.NaN)).toFixed(1)} %`),
        labels[at] === 1 ? 'not repaid' : 'repaid',
      ],
      ['', ...reasons.map((of) => of[at] ?? ''), at === 0 ? 'what speaks most against it' : ''],
    ]),
    foot: [
      [
        `AUC, all ${rows.length} purchases`,
        ...probabilities.map((of) => auc(labels, of).value.toFixed(3)),
        '1 is perfect, 0.5 guesses',
      ],
      ['microseconds for one prediction', ...times, 'median, checks of the row and of the answer included'],
      [`… by ${byAnother[0]?.info.runtime}`, ...otherTimes, 'the same files, run by ONNX Runtime'],
    ],
  })
  return `Purchases that no model has seen, and how likely each is not to be repaid:\n\n${table}\n\n${sentencesOf(models)}`
}

/** The median time of one prediction by each model, in microseconds. */
async function timesOf(models: readonly LoadedModel[], rows: LabelledRows['rows']): Promise<string[]> {
  const times: string[] = []
  for (const model of models) times.push((1000 * (await timeOne(model, rows))).toFixed(1))
  return times
}

/** The name without its domain, on a line a word. */
function nameOf({ info }: LoadedModel): string {
  return info.id.slice(info.domain.length + 1).replaceAll('-', '-\n')
}
