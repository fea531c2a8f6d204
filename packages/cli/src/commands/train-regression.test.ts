import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assertGolden, checkPackage, createRegistry, type LoadedModel } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import { regressionFigures, renderRegressionFigures } from '@flit-ml/evaluation'
import { expect, it, onTestFinished } from 'vitest'
import { flit, type Run } from '../testing/flit.ts'
import { priceWorkspace } from '../testing/price-package.ts'

const heldOut = holdout('credit-data')
const prices = heldOut.rows.map(({ price }) => Number(price))
const questions = heldOut.rows.map(({ price, ...row }) => row)

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
  const dir = priceWorkspace()
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
  const dir = priceWorkspace()
  const { status, stdout, stderr } = await train(dir, ...args)
  expect(status).toBeGreaterThan(0)
  expect(stdout).toBe('')
  expect(stderr).toContain(problem)
})
