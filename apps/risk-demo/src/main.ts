import { registry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { auc } from '@flit-ml/evaluation'
import { describePurchase } from './describe-purchase.ts'
import { renderTable } from './render-table.ts'
import { showInstalled } from './show-installed.ts'
import { timeOne } from './time-one.ts'

const shown = 10
const percent = (probability = Number.NaN): string => `${(100 * probability).toFixed(1)} %`

showInstalled(registry)

const { rows, labels } = holdout('credit-data')
const models = await Promise.all(
  registry
    .listModels({ domain: 'bnpl' })
    .filter(({ task }) => task === 'binary-classification')
    .map(({ reference }) => registry.getCachedModel(reference)),
)
const probabilities = await Promise.all(models.map((model) => model.predictProba(rows)))
const times = []
for (const model of models) times.push(await timeOne(model, rows))

const outcome = (row: number): string => (labels[row] === 1 ? 'not repaid' : 'repaid')
const names = models.map(({ info }) => info.id.slice(info.domain.length + 1))

console.log(`Purchases on instalments that no model has seen, and how likely each is not to be repaid:\n`)
console.log(
  renderTable({
    head: ['purchase', ...names, 'what happened'],
    body: rows.slice(0, shown).map((row, at) => [describePurchase(row), ...probabilities.map((of) => percent(of[at])), outcome(at)]),
    foot: [
      [`AUC on all ${rows.length} purchases`, ...probabilities.map((of) => auc(labels, of).value.toFixed(3)), '1 ranks all of them right, 0.5 guesses'],
      ['time for one prediction', ...times.map((milliseconds) => `${milliseconds.toFixed(3)} ms`), 'median, checked and answered'],
    ],
  }),
)

await registry.dispose()
