import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application } from '../testing/application.ts'
import { flit, type Run } from '../testing/flit.ts'
import { priceWorkspace } from '../testing/price-package.ts'
import { rulePackage, signature } from '../testing/rule-package.ts'

const columns = ['--label', 'price', '--protected', 'ageBand']
const heldOut = ['--data', 'holdout.csv', ...columns]

/** An application with two versions of what a price is learnt by, of which the second has learnt next to nothing. */
async function prices(): Promise<{ dir: string; trained: Run }> {
  const dir = priceWorkspace()
  const train = (...args: readonly string[]): Promise<Run> => {
    const files = ['--data', 'data.csv', '--holdout-file', 'holdout.csv', ...columns]
    return flit(['train', 'packages/price', ...files, '--folds', '2', '--json', ...args], { cwd: dir })
  }
  const trained = await train()
  install(dir, 'shop.price')
  await train('--param', 'l2=100000000')
  install(dir, 'shop.flat')
  return { dir, trained }
}

function install(dir: string, id: string): void {
  const folder = join(dir, 'node_modules', id)
  cpSync(join(dir, 'packages/price'), folder, { recursive: true })
  const { flitModel, ...others } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const named = { ...others, name: id, flitModel: { ...flitModel, id } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(named))
}

describe('a regression', () => {
  it('is evaluated as its training did, and on a page', async () => {
    const { dir, trained } = await prices()
    const args = ['evaluate', 'shop.price', ...heldOut, '--reference', 'data.csv']
    const { stdout, stderr } = await flit([...args, '--json'], { cwd: dir })
    expect(stderr).toBe('')
    const report = JSON.parse(stdout)
    const { evaluation, fairness } = JSON.parse(trained.stdout).figures
    expect(report.evaluation).toEqual(evaluation)
    expect(report.groups).toEqual([{ attribute: 'ageBand', groups: fairness.ageBand }])
    expect(report.rows).toEqual({ count: 1114, known: 1114 })
    const read = await flit([...args, '--html', 'report.html'], { cwd: dir })
    expect(read.stdout).toMatch(/^How good it is\n1,114 rows, each of known outcome\.\n/)
    expect(read.stdout).toMatch(/^MAE +\d/m)
    expect(read.stdout).toContain('the PSI of its predictions to those of the reference rows is 0.0')
    expect(readFileSync(join(dir, 'report.html'), 'utf8').match(/<svg [^>]*role="img"/g)).toHaveLength(4)
  })

  it('is compared with another, by the errors of each row', async () => {
    const { dir } = await prices()
    const { status, stdout } = await flit(['compare', 'shop.flat', 'shop.price', ...heldOut], { cwd: dir })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Which is better\nBy the mean absolute error shop\.price@\S+ is nearer to what happened/)
    expect(stdout).toMatch(/^absolute errors +\d+(\.\d+)? \(\d.*\) +< 0\.0001$/m)
  })
})

const value = {
  type: 'object',
  properties: { value: { type: 'number' } },
  required: ['value'],
  additionalProperties: false,
}
const doubling = rulePackage({
  id: 'shop.double',
  name: 'model-double',
  manifest: { task: 'regression' },
  signature: { ...signature, output: value, example: { ...signature.example, output: { value: 200 } } },
  entry:
    'export default () => ({ specVersion: 1, predict: (rows) => rows.map(({ price }) => ({ value: 2 * price })) })',
})

describe('a rule that doubles', () => {
  const rows = [
    { price: 1, cost: 3, kind: 'new', same: 1 },
    { price: 2, cost: 4, kind: 'old', same: 1 },
    { price: 3, cost: null, kind: 'old', same: 1 },
  ].map((row) => ({ months: 12, records: false, ...row }))

  const evaluate = (...args: readonly string[]): Promise<Run> => {
    const cwd = application({ 'model-double': doubling, 'model-rule': rulePackage() })
    writeFileSync(join(cwd, 'rows.json'), JSON.stringify(rows))
    return flit([...args, '--data', 'rows.json'], { cwd })
  }

  it('is judged by the rows whose outcome is known', async () => {
    const { rows: counts, evaluation } = JSON.parse(
      (await evaluate('evaluate', 'shop.double', '--label', 'cost', '--json')).stdout,
    )
    expect(counts).toEqual({ count: 3, known: 2 })
    expect(evaluation.mae.value).toBe(0.5)
  })

  it.each([
    {
      args: ['evaluate', 'shop.double', '--label', 'kind'],
      problem: "In row 1 the column 'kind' has new, which is no number.",
    },
    { args: ['evaluate', 'shop.double', '--label', 'same'], problem: 'have different values in the column' },
    { args: ['evaluate', 'shop.double', '--label', 'price'], problem: "'price' is an input of shop.double@1.0.0" },
    { args: ['evaluate', 'shop.double', '--label', 'cost', '--positive', '3'], problem: 'A regression has no class' },
    { args: ['compare', 'shop.double', 'bnpl.rule', '--label', 'cost'], problem: 'Name two models of one task.' },
  ])('is refused with $args', async ({ args, problem }) => {
    const { status, stderr } = await evaluate(...args)
    expect(stderr).toContain(problem)
    expect(status).toBe(2)
  })
})
