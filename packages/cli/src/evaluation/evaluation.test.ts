import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { holdout, training } from '@flit-ml/datasets'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit, type Run } from '../testing/flit.ts'
import { rulePackage, signature } from '../testing/rule-package.ts'

/** This package, which has models among its development dependencies. */
const dir = fileURLToPath(new URL('../..', import.meta.url))
const json = async (run: Promise<Run>) => JSON.parse((await run).stdout)

/** Purchases with what became of them and their groups, as a team would export them. */
function purchases({ rows, labels, groups }: ReturnType<typeof holdout>): string {
  const lines = rows.map((row, at) => {
    const status = labels[at] === 1 ? 'bad' : 'good'
    return { ...row, status, ageBand: groups['ageBand']?.[at], customer: `c-${at}` }
  })
  return stringify(lines, { header: true })
}

const real = ['--dir', dir, '--data', 'holdout.csv', '--label', 'status', '--positive', 'bad']

function realApplication(): string {
  const cwd = application({})
  write(cwd, { 'holdout.csv': purchases(holdout('credit-data')), 'training.csv': purchases(training('credit-data')) })
  return cwd
}

describe('real models on held-out purchases', () => {
  it('are compared in words and tables, and on a page', async () => {
    const cwd = realApplication()
    const models = ['bnpl.logistic-risk', 'bnpl.xgboost-risk']
    const more = ['--protected', 'ageBand', '--reference', 'training.csv', '--html', 'report.html']
    const { status, stdout, stderr } = await flit(['compare', ...models, ...real, ...more], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'report.html: the same, with plots.\n' })
    expect(stdout).toMatch(/^Which is better\nNeither ranks better by more than chance: bnpl\.xgboost-risk@/)
    expect(stdout).toMatch(/^AUC +0\.857 \(0\.833 to 0\.881\) +0\.860 \(0\.837 to 0\.884\) +−0\.0033/m)
    expect(stdout).toMatch(/^Fairness by ageBand$/m)
    expect(stdout).toContain('the PSI of its scores to those of the reference rows is 0.0')
    const page = readFileSync(join(cwd, 'report.html'), 'utf8')
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(10)
    for (const line of stdout.split('\n').filter((text) => text.endsWith('.'))) {
      expect(page).toContain(line.replaceAll('&', '&amp;'))
    }
  })

  it('are evaluated as their model cards say', async () => {
    const cwd = realApplication()
    const report = await json(flit(['evaluate', 'bnpl.logistic-risk', ...real, '--json'], { cwd }))
    expect(report).toMatchObject({ data: 'holdout.csv', rows: { count: 1114, labelled: 1114, positives: 314 } })
    const card = new URL('MODEL_CARD.md', import.meta.resolve('@flit-ml/model-logistic-risk/package.json'))
    const [, auc] = /\| AUC +\| +1 \| +(\d\.\d+)/.exec(readFileSync(card, 'utf8')) ?? []
    expect(report.evaluation.auc.value).toBeCloseTo(Number(auc), 3)
    expect(report.speed[0].microsecondsForOneRow).toBeGreaterThan(0)
  })
})

const priced = (rows: readonly object[]) => rows.map((row) => ({ months: 12, records: false, ...row }))

/** The rule answers price ÷ 1000: what costs more is late. */
function ruleApplication(rows: readonly object[], packages = {}): string {
  const cwd = application({ 'model-rule': rulePackage(), ...packages })
  writeFileSync(join(cwd, 'rows.json'), JSON.stringify(priced(rows)))
  return cwd
}

const rows = [
  { price: 100, late: false, region: 'north' },
  { price: 200, late: false, region: 'south' },
  { price: 300, late: true, region: null },
  { price: 400, late: false, region: 'north' },
  { price: 500, late: true, region: 'south' },
  { price: 600, late: null, region: 'south' },
]
const evaluate = (cwd: string, ...args: string[]): Promise<Run> =>
  flit(['evaluate', 'bnpl.rule', '--data', 'rows.json', '--label', 'late', ...args], { cwd })

describe('flit evaluate', () => {
  it('takes 1 and true for the positive class, and an empty label for an outcome that is not known', async () => {
    const cwd = ruleApplication(rows)
    const report = await json(evaluate(cwd, '--json', '--protected', 'region', '--approve', '0.5'))
    expect(report.rows).toEqual({ count: 6, labelled: 5, positives: 2, positive: 'late' })
    expect(report.evaluation.auc.value).toBeCloseTo(5 / 6, 12)
    expect(report.cutOff).toBe(0.4)
    const groups = report.fairness[0].groups.map(({ group, count }: { group: string; count: number }) => [group, count])
    expect(groups).toEqual([
      ['north', 2],
      ['south', 2],
      ['unknown', 1],
    ])
    expect((await evaluate(cwd)).stdout).toContain('Of 6 rows, 1 (16.7 %) have no outcome.')
  })

  it('names a row that is refused, evaluates the others, and fails at the end', async () => {
    const cwd = ruleApplication([...rows, { price: -1, late: true }])
    const { status, stdout, stderr } = await evaluate(cwd, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).rows.count).toBe(6)
    expect(stderr).toContain('FLIT_LINE_REFUSED')
    expect(stderr).toContain('FLIT_ROWS_REFUSED')
  })

  it.each([
    { args: ['--positive', 'yes'], problem: "No row has yes in the column 'late'." },
    { args: ['--label', 'price'], problem: "'price' is an input of bnpl.rule@1.0.0" },
    { args: ['--label', 'nothing'], problem: "No row that was answered has a value in the column 'nothing'." },
    { args: ['--label', 'region'], problem: "Nothing says of which value of 'region'" },
    { args: ['--label', 'id'], problem: "The column 'id' has 6 values: 0, 1, 2, 3, 4, …." },
    { args: ['--protected', 'nothing'], problem: "No row has a value in the column 'nothing'." },
    { args: ['--approve', '80'], problem: 'It is no share between 0 and 1' },
    { args: ['--html', 'rows.json'], problem: 'rows.json is the input.' },
  ])('refuses $args', async ({ args, problem }) => {
    const { status, stderr } = await evaluate(ruleApplication(rows.map((row, id) => ({ ...row, id }))), ...args)
    expect(stderr).toContain(problem)
    expect(status).toBe(2)
  })

  it('refuses what is of another task', async () => {
    const args = ['evaluate', 'shared.score-scaling', '--data', 'rows.json', '--label', 'late', '--dir', dir]
    const { status, stderr } = await flit(args, { cwd: ruleApplication(rows) })
    expect(stderr).toContain('shared.score-scaling@1.0.0 is neither a binary classifier nor a regression: its task is ')
    expect(status).toBe(2)
  })
})

describe('flit compare', () => {
  it('compares the rows that both models answer', async () => {
    const { price, ...others } = signature.input.properties
    const input = { ...signature.input, properties: { price: { ...price, maximum: 450 }, ...others } }
    const strict = rulePackage({ id: 'bnpl.strict', name: 'model-strict', signature: { ...signature, input } })
    const cwd = ruleApplication(rows, { 'model-strict': strict })
    const args = ['compare', 'bnpl.rule', 'bnpl.strict', '--data', 'rows.json', '--label', 'late', '--json']
    const { status, stdout, stderr } = await flit(args, { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ rows: { count: 4 }, paired: { auc: { z: 0, p: 1 } } })
    expect(stderr).toContain('2 of the 6 rows of rows.json were refused')
    expect(status).toBe(1)
  })
})
