import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertGolden, checkPackage, createRegistry, type LoadedModel } from '@flit-ml/core'
import { holdout, inputSchema, type LabelledRows, training } from '@flit-ml/datasets'
import { regressionFigures, renderRegressionFigures } from '@flit-ml/evaluation'
import trainer from '@flit-ml/trainer-linear'
import { stringify } from 'csv-stringify/sync'
import { expect, it, onTestFinished } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit, type Run } from '../testing/flit.ts'
import { linkPackage } from '../testing/link-package.ts'

const { price: _, ...properties } = inputSchema('credit-data').properties
const required = (inputSchema('credit-data').required ?? []).filter((name) => name !== 'price')
const heldOut = holdout('credit-data')
const prices = heldOut.rows.map(({ price }) => Number(price))
const questions = heldOut.rows.map(({ price, ...row }) => row)

const signature = {
  specVersion: 1,
  input: { type: 'object', properties, required, additionalProperties: false },
  output: {
    type: 'object',
    properties: { value: { type: 'number', unit: 'EUR' } },
    required: ['value'],
    additionalProperties: false,
  },
  parameters: trainer.parametersSchema,
  example: { input: questions[0], output: { value: 1000 } },
}

const flitModel = {
  spec: 1,
  id: 'shop.price',
  task: 'regression',
  runtime: '@flit-ml/runtime-tabular',
  trainer: '@flit-ml/trainer-linear',
  signature: 'model/signature.json',
  golden: 'model/golden.json',
  card: 'MODEL_CARD.md',
}

const csvOf = ({ rows, groups }: LabelledRows): string =>
  stringify(
    rows.map((row, at) => ({ ...row, ageBand: groups['ageBand']?.[at] })),
    { header: true },
  )

/** A workspace with a package that has no artifact yet, and what goods cost. */
function workspace(): string {
  const dir = application({})
  for (const name of ['@flit-ml/trainer-linear', '@flit-ml/runtime-tabular', '@flit-ml/spec']) linkPackage(dir, name)
  write(dir, {
    '.changeset/config.json': {},
    'data.csv': csvOf(training('credit-data')),
    'holdout.csv': csvOf(heldOut),
    'packages/price/package.json': { name: '@team/model-price', version: '0.0.0', flitModel },
    'packages/price/model/signature.json': signature,
  })
  return dir
}

const train = (dir: string, ...args: readonly string[]): Promise<Run> => {
  const files = ['--data', 'data.csv', '--holdout-file', 'holdout.csv']
  const always = ['--label', 'price', '--protected', 'ageBand', '--folds', '3']
  return flit(['train', 'packages/price', ...files, ...always, ...args], { cwd: dir })
}

async function load(dir: string): Promise<LoadedModel> {
  const registry = createRegistry({ packages: [join(dir, 'packages/price')], trust: {}, cache: false })
  onTestFinished(() => registry.dispose())
  return registry.getCachedModel('shop.price')
}

const changesetsIn = (dir: string): string[] =>
  readdirSync(join(dir, '.changeset'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(dir, '.changeset', name), 'utf8'))

it('makes a regression with its card, and then compares the next one with it', async () => {
  const dir = workspace()
  const first = await train(dir)
  expect(first.stderr).toMatch(/^fold 1 of 3: RMSE \d+(\.\d+)?, MAE \d+(\.\d+)?\n/)
  expect(first.stdout).toMatch(/cross-validation, 3 folds: mean ± standard deviation\n {2}RMSE {2}\d/)
  expect(first.stdout).toMatch(/ageBand +rows +mean outcome +mean residual +95 % interval +MAE\n {2}18-24/)
  expect(first.stdout).toContain('minor: the first artifact\n')
  expect(await checkPackage(join(dir, 'packages/price'))).toEqual([])
  const model = await load(dir)
  await assertGolden(model)

  const answers = (await model.predict(questions)).map(({ value }) => Number(value))
  const figures = regressionFigures({ labels: prices, groups: { ageBand: heldOut.groups['ageBand'] ?? [] } }, answers)
  expect(figures.evaluation.rSquared.value).toBeGreaterThan(0.5)
  expect(readFileSync(join(dir, 'packages/price/MODEL_CARD.md'), 'utf8')).toContain(renderRegressionFigures(figures))
  expect(changesetsIn(dir)[0]).toMatch(/^Trained on 3,340 rows: RMSE .* and R² 0\.\d{3} on 1,114 rows held out\. /m)

  const { stdout } = await train(dir, '--param', 'bands=4', '--dry-run', '--json')
  const next = JSON.parse(stdout)
  expect(next.release.bump).toBe('minor')
  const before = figures.evaluation.mae.value
  expect(next.comparison.before.mae).toBeCloseTo(before, 9)
  expect(next.comparison.absolute.difference.value).toBeCloseTo(next.figures.evaluation.mae.value - before, 9)
  expect((await train(dir, '--param', 'bands=4', '--dry-run')).stdout).toMatch(
    /MAE before, on the same rows: .*; difference .* \(.* to .*\), p = .*\nRMSE before, on the same rows: /,
  )
})

it.each<[string, readonly string[], string]>([
  ['a class that is positive', ['--positive', 'dear'], "A regression has no class, so that none is 'dear'."],
  ['outcomes that are no numbers', ['--label', 'ageBand'], '\'ageBand\' is "35-44", and has to be a finite number.'],
  ['more folds than rows', ['--folds', '5000'], 'In all there are 3340 rows, too few for 5000 folds.'],
])('refuses %s', async (_, args, problem) => {
  const dir = workspace()
  const { status, stdout, stderr } = await train(dir, ...args)
  expect(status).toBeGreaterThan(0)
  expect(stdout).toBe('')
  expect(stderr).toContain(problem)
})
