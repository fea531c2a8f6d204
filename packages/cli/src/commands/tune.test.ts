import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { holdout, inputSchema, type LabelledRows, training } from '@flit-ml/datasets'
import { isFlitError, type ObjectSchema } from '@flit-ml/spec'
import neural from '@flit-ml/trainer-neural'
import xgboost from '@flit-ml/trainer-xgboost'
import { describe, expect, it } from 'vitest'
import { application } from '../testing/application.ts'
import { creditWorkspace, csvOf, type TrainerOfPackage } from '../testing/credit-package.ts'
import { flit, type Run, startFlit } from '../testing/flit.ts'
import { priceWorkspace } from '../testing/price-package.ts'

const data = slice(training('credit-data'), 0, 900)
const heldOut = holdout('credit-data')
const always = [
  '--data',
  'data.csv',
  '--holdout-file',
  'holdout.csv',
  '--label',
  'outcome',
  '--positive',
  'bad',
  '--ignore-unknown',
]
const small = [...always, '--folds', '2', '--trials', '6']
const twoParameters = ['--range', 'l2=0.01..100', '--range', 'bands=0..8', '--param', 'maxIterations=100']

async function workspace(of: TrainerOfPackage = {}): Promise<string> {
  const dir = await creditWorkspace(data, of)
  writeFileSync(join(dir, 'data.csv'), csvOf(data))
  writeFileSync(join(dir, 'holdout.csv'), csvOf(heldOut))
  return dir
}

function slice({ rows, labels, positive, groups }: LabelledRows, from: number, to: number): LabelledRows {
  const part = Object.entries(groups).map(([name, values]) => [name, values.slice(from, to)])
  return {
    rows: rows.slice(from, to),
    labels: labels.slice(from, to),
    positive,
    clusters: {},
    groups: Object.fromEntries(part),
  }
}

function tune(dir: string, ...args: readonly string[]): Promise<Run> {
  return flit(['tune', 'packages/risk', ...args], { cwd: dir })
}

async function tuned(dir: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = await tune(dir, ...args, '--json')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** The parameters of a trainer that a package is to have, with other defaults. */
function parametersOf({ properties }: ObjectSchema, defaults: Readonly<Record<string, unknown>>): ObjectSchema {
  const own = Object.entries(defaults).map(([name, value]) => [name, { ...properties[name], default: value }])
  return { type: 'object', properties: Object.fromEntries(own), additionalProperties: false }
}

describe('flit tune', () => {
  it('finds the best by cross-validation, and ends with the command that fits it: which says the same, to the bit', async () => {
    const dir = await workspace()
    const { trials, best, baseline, luck, expectedGain, train, space } = await tuned(dir, ...small, ...twoParameters)
    expect(space.dimensions.map(({ name }: { name: string }) => name)).toEqual(['l2', 'bands'])
    expect(trials).toHaveLength(6)
    expect(trials[0]).toEqual(best)
    expect(baseline).toMatchObject({
      trial: 0,
      parameters: { l2: 1, bands: 0 },
      gain: { mean: 0, standardDeviation: 0 },
    })
    expect(best.trial).toBeGreaterThan(0)
    expect(best.gain.mean).toBeCloseTo(best.figure.mean - baseline.figure.mean, 12)
    expect(luck.expected).toBeCloseTo(best.figure.mean - luck.luck, 12)
    expect(expectedGain).toBeCloseTo(luck.expected - baseline.figure.mean, 12)

    const [npx, command, ...args] = train.split(' ')
    expect([npx, command]).toEqual(['npx', 'flit'])
    const { stdout, stderr } = await flit([...args, '--dry-run', '--json'], { cwd: dir })
    expect(stderr).toBe('')
    const said = JSON.parse(stdout)
    expect(said.lineage.parameters).toMatchObject(best.parameters)
    expect(said.crossValidation.folds).toEqual(best.outcome.folds)
  })

  it('finds the same whatever the number of jobs', async () => {
    const [one, other] = [await workspace(), await workspace()]
    const args = [...small, ...twoParameters, '--seed', '3', '--json']
    const alone = await tune(one, ...args, '--jobs', '1')
    expect(alone.status).toBe(0)
    expect(await tune(other, ...args, '--jobs', '2')).toEqual(alone)
    expect((await tuned(one, ...small, ...twoParameters, '--seed', '4')).best).not.toEqual(
      JSON.parse(alone.stdout).best,
    )
  })

  it('goes on after kill -9, and finds what it would have found', async () => {
    const [whole, killed] = [await workspace(), await workspace()]
    const args = [...small, '--trials', '12', ...twoParameters, '--jobs', '2', '--resume', 'trials.ndjson', '--json']
    const uninterrupted = await tune(whole, ...args)
    const file = join(killed, 'trials.ndjson')
    const child = startFlit(['tune', 'packages/risk', ...args], { cwd: killed })
    while (!existsSync(file) || linesOf(file).length < 4) await wait(5)
    child.kill('SIGKILL')
    const signal = await new Promise((resolve) => child.once('close', (_, name) => resolve(name)))
    expect(signal).toBe('SIGKILL')
    const before = linesOf(file)
    expect(before.length).toBeLessThan(13)
    appendFileSync(file, '{"trial":11,"divisor":1,"para')

    const { stdout, stderr, status } = await tune(killed, ...args.filter((each) => each !== '--json'))
    expect(status).toBe(0)
    expect(stderr).toContain('The last line of trials.ndjson was torn, and is dropped.\n')
    expect(stderr).toContain(`${before.length - 1} finished trials of trials.ndjson are gone on from.\n`)
    expect(stdout).toContain('12 trials of l2, bands')
    expect(linesOf(file).slice(0, before.length)).toEqual(before)
    expect(linesOf(file)).toHaveLength(13)
    expect(await tune(killed, ...args)).toEqual(uninterrupted)
  })

  it('tries more where a search is known, and runs none of it again', async () => {
    const dir = await workspace()
    const { trials, trialsFile } = await tuned(dir, ...small, ...twoParameters)
    const before = linesOf(join(dir, trialsFile))
    const more = await tuned(dir, ...small, ...twoParameters, '--trials', '8', '--metric', 'log-loss')
    expect(more.trialsFile).toBe(trialsFile)
    expect(linesOf(join(dir, trialsFile)).slice(0, before.length)).toEqual(before)
    expect(linesOf(join(dir, trialsFile))).toHaveLength(9)
    const parameters = (trial: number) => more.trials.find((each: { trial: number }) => each.trial === trial).parameters
    for (const each of trials) expect(parameters(each.trial)).toEqual(each.parameters)
    const losses = more.trials.map(({ figure }: { figure: { mean: number } }) => figure.mean)
    expect(losses).toEqual(losses.toSorted((a: number, b: number) => a - b))
  })

  it('halves, and says by which steps', async () => {
    const dir = await workspace()
    const { stdout, stderr, status } = await tune(
      dir,
      ...small,
      ...twoParameters,
      '--trials',
      '9',
      '--search',
      'halving',
    )
    expect(status).toBe(0)
    expect(stderr).toContain('halving: 9 on 1/3 of the rows, then the best 3 on all rows\n')
    expect(stderr).toMatch(/trial 8 on 1\/3 of the rows: AUC 0\.\d{4} ± 0\.\d{4}/)
    expect(stdout).toMatch(/rows +AUC/)
    expect(stdout).toMatch(/ 1\/3 +0\.\d{4} ± 0\.\d{4} +–\n/)
  })

  it('tells people what is searched, what was found, and how much of it is luck', async () => {
    const dir = await workspace()
    const { stdout, stderr } = await tune(
      dir,
      ...small,
      ...twoParameters,
      '--folds',
      '3',
      '--trials',
      '10',
      '--metric',
      'log-loss',
    )
    expect(stderr).toContain('searched: l2: 0.01 to 100, on a log scale\nsearched: bands: 0 to 8\n')
    expect(stderr).toContain(
      'not searched: maxIterations: it is 100\nnot searched: tolerance: it is of the computation, not of the model\n',
    )
    expect(stderr).toMatch(/trial 0: log loss 0\.\d{4} ± 0\.\d{4}/)
    expect(stdout).toMatch(
      /^bnpl\.risk@1\.0\.0: 10 trials of l2, bands by @flit-ml\/trainer-linear \d.*, 3 folds of 900 rows\n/,
    )
    expect(stdout).toMatch(/ 0 +1 +0 +0\.\d{4} ± 0\.\d{4} +the default parameters\n/)
    expect(stdout).toMatch(/What log loss goes with:\nparameter +rank correlation +p\n/)
    expect(stdout).toMatch(/of it is luck of choosing among 10: expect 0\.\d{4}, 0\.\d{4} better than they\.\n/)
    expect(stdout).toMatch(
      /npx flit train packages\/risk --data data\.csv .*--folds 3 .*--param maxIterations=100 --param l2=/,
    )
  })

  it('writes a page with a plot of each parameter', async () => {
    const dir = await workspace()
    const { stderr } = await tune(
      dir,
      ...small,
      '--range',
      'l2=0.01..100',
      '--range',
      'bands=0,1,2',
      '--html',
      'tuning.html',
    )
    expect(stderr).toContain('tuning.html: the same, with plots.\n')
    const page = readFileSync(join(dir, 'tuning.html'), 'utf8')
    expect(page).toContain('The parameters of bnpl.risk@1.0.0</h1>')
    expect(page).toContain('AUC by l2. 6 trials; the best has l2 ')
    expect(page.match(/<path class="symbol"/g)?.length).toBeGreaterThanOrEqual(2 * 6)
    const over = await tune(dir, ...small, '--html', 'data.csv')
    expect({ status: over.status, stderr: over.stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('data.csv is the input'),
    })
  })

  it('never sees the holdout', async () => {
    const dir = await workspace()
    const args = [...small, ...twoParameters, '--resume']
    const { trialsFile: _, ...found } = await tuned(dir, ...args, 'one.ndjson')
    writeFileSync(join(dir, 'holdout.csv'), csvOf(slice(heldOut, 0, 100)))
    expect(await tuned(dir, ...args, 'other.ndjson')).toMatchObject(found)
    const share = always.filter((each) => !each.includes('holdout'))
    const { rows } = await tuned(dir, ...share, '--folds', '3', '--trials', '2', ...twoParameters)
    expect(rows).toBe(900 - Math.round(0.25 * 900))
  })

  it('writes nothing into the package', async () => {
    const dir = await workspace()
    const files = ['package.json', 'model/signature.json', 'MODEL_CARD.md'].map((path) =>
      join(dir, 'packages/risk', path),
    )
    const before = files.map((path) => readFileSync(path, 'utf8'))
    await tuned(dir, ...small, ...twoParameters, '--trials', '2')
    expect(files.map((path) => readFileSync(path, 'utf8'))).toEqual(before)
  })
})

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').slice(0, -1)
}

/** Whether the trainer finds its library on this machine. */
async function hasXgboost(): Promise<boolean> {
  const { rows, labels } = slice(data, 0, 50)
  const output = {
    type: 'object',
    properties: { probability: { type: 'number' } },
    additionalProperties: false,
  } as const
  const example = { input: rows[0] ?? {}, output: { probability: 0.5 } }
  const parameters = Object.entries(xgboost.parametersSchema.properties).map(([name, each]) => [name, each['default']])
  try {
    await xgboost.fit({
      task: 'binary-classification',
      rows,
      labels,
      signature: { specVersion: 1, input: { ...inputSchema('credit-data') }, output, example },
      parameters: Object.fromEntries(parameters),
    })
    return true
  } catch (error) {
    if (!isFlitError(error, 'FLIT_XGBOOST_NOT_FOUND')) throw error
    console.warn(`Skipped: ${error.message}`)
    return false
  }
}

const isXgboostHere = await hasXgboost()

describe('a trainer', () => {
  it('may be of neural networks, whose layers are a list', async () => {
    const defaults = { hiddenLayers: '4', learningRate: 0.01, epochs: 3, earlyStoppingEpochs: 0, seed: 0 }
    const dir = await workspace({
      trainer: '@flit-ml/trainer-neural',
      parameters: parametersOf(neural.parametersSchema, defaults),
    })
    const layers = '["4","8","4, 2","none"]'
    const args = [
      ...always,
      '--folds',
      '2',
      '--trials',
      '6',
      '--param',
      'epochs=3',
      '--range',
      `hiddenLayers=${layers}`,
    ]
    const { trials, best, space, train } = await tuned(dir, ...args)
    expect(space.dimensions).toEqual([
      { name: 'hiddenLayers', choices: ['4', '8', '4, 2', 'none'] },
      { name: 'learningRate', low: 0.0001, high: 1, isLog: true },
    ])
    // Not all that a text may hold is a list of layers: such trials fail, and the search goes on.
    const failed = trials.filter(({ outcome }: { outcome: object }) => 'error' in outcome)
    expect(failed.length).toBeGreaterThan(0)
    for (const { parameters, outcome } of failed) {
      expect(parameters.hiddenLayers).toBe('none')
      expect(outcome.error.problem).toContain('hiddenLayers')
    }
    expect(best.figure.mean).toBeGreaterThan(0.5)
    expect(train).toContain(best.trial === 0 ? '--param epochs=3' : '--param learningRate=')
  })

  it.skipIf(!isXgboostHere)('may be XGBoost', async () => {
    const defaults = { rounds: 1, maxDepth: 6, learningRate: 0.3, subsample: 1, threads: 1, seed: 0 }
    const dir = await workspace({
      trainer: '@flit-ml/trainer-xgboost',
      parameters: parametersOf(xgboost.parametersSchema, defaults),
    })
    const args = [
      ...always,
      '--folds',
      '2',
      '--trials',
      '4',
      '--range',
      'rounds=5..20',
      '--range',
      'maxDepth=1..6',
      '--range',
      'subsample=0.5..1',
    ]
    const { space, best, baseline } = await tuned(dir, ...args)
    expect(space.dimensions.map(({ name }: { name: string }) => name)).toEqual([
      'rounds',
      'maxDepth',
      'learningRate',
      'subsample',
    ])
    expect(best.figure.mean).toBeGreaterThan(baseline.figure.mean)
    const other = await workspace({
      trainer: '@flit-ml/trainer-xgboost',
      parameters: parametersOf(xgboost.parametersSchema, defaults),
    })
    expect((await tuned(other, ...args, '--jobs', '1')).best).toEqual(best)
  })
})

describe('rows that belong together', () => {
  it.each(['--group', '--time'])(
    '%s makes the folds of flit train, and is in the command that it ends with',
    async (option) => {
      const dir = await workspace()
      const args = [
        ...small.filter((each) => each !== '--ignore-unknown'),
        '--protected',
        'ageBand',
        '--protected',
        'marital',
      ]
      const { best, train } = await tuned(dir, ...args, ...twoParameters, option, 'price', '--search', 'random')
      expect(train).toContain(`${option} price`)
      const fitted = await flit([...train.split(' ').slice(2), '--dry-run', '--json'], { cwd: dir })
      expect(JSON.parse(fitted.stdout).crossValidation.folds).toEqual(best.outcome.folds)
    },
  )
})

describe('a regression', () => {
  it('is tuned by its errors', async () => {
    const dir = priceWorkspace()
    const args = [
      'tune',
      'packages/price',
      '--data',
      'data.csv',
      '--label',
      'price',
      '--ignore-unknown',
      '--folds',
      '3',
    ]
    const more = ['--trials', '9', '--search', 'halving', '--range', 'l2=0.01..1000', '--range', 'bands=0..6']
    const { stdout, stderr, status } = await flit([...args, ...more], { cwd: dir })
    expect(status).toBe(0)
    expect(stderr).toMatch(/trial 0: RMSE \d+(\.\d)? ± \d/)
    expect(stdout).toMatch(
      /of it is luck of choosing among 9: expect \d|None of it is luck, as far as the folds can tell: expect \d|no trial is better/,
    )
    const found = JSON.parse((await flit([...args, ...more, '--metric', 'mae', '--json'], { cwd: dir })).stdout)
    expect(found.best.outcome.folds[0]).toEqual({ rmse: expect.any(Number), mae: expect.any(Number) })
    const finals = found.trials.filter(({ divisor }: { divisor: number }) => divisor === 1)
    expect(found.best.figure.mean).toBe(
      Math.min(...finals.map(({ figure }: { figure: { mean: number } }) => figure.mean)),
    )
    const refused = await flit([...args, ...more, '--metric', 'auc'], { cwd: dir })
    expect(refused.status).toBe(2)
    expect(refused.stderr).toContain('AUC is no figure of a regression.\n  what to do: Name one of rmse, mae.')
  })
})

describe('a search that cannot be', () => {
  it.each<[string, readonly string[], number, string]>([
    [
      'of an unknown parameter',
      ['--range', 'depth=1..3'],
      2,
      "The model has no parameter 'depth'.\n  what to do: It has l2, bands",
    ],
    [
      'of a range that the model does not allow',
      ['--range', 'bands=0..1000'],
      2,
      "'bands' is 1000, and has to be a number that is at most 100",
    ],
    ['of what is fixed', ['--range', 'l2=1..3', '--param', 'l2=2'], 2, "'l2' has a --param and a --range"],
    ['with an unknown parameter', ['--param', 'depth=3'], 1, 'FLIT_PARAMETERS_INVALID'],
    ['with more folds than rows', ['--folds', '5000'], 1, 'too few for each of the 5000 folds'],
    [
      'by halving, of too few rows',
      ['--search', 'halving', '--folds', '2', '--trials', '9', '--data', 'few.csv'],
      1,
      'too few for a search by halving',
    ],
    ['without its data', ['--data', 'nothing.csv'], 1, 'FLIT_FILE_UNREADABLE'],
    ['of one trial', ['--trials', '1'], 2, 'It is no whole number from 2 to 999999'],
    ['of no trial', ['--trials', '0'], 2, 'It is no whole number from 2 to 999999'],
    ['with a holdout in two places', ['--holdout-file', 'data.csv', '--holdout', '0.2'], 2, 'cannot be used with'],
    ['with the data for a holdout', ['--holdout-file', './data.csv'], 2, './data.csv is what is learnt from'],
    ['of no rows', ['--data', 'none.csv'], 1, 'none.csv:1: there are no rows'],
    ['with a file of something else', ['--resume', 'data.csv'], 1, 'data.csv is no file of trials: line 1'],
    [
      'with a page in the place of its trials',
      ['--resume', 't.ndjson', '--html', './t.ndjson'],
      2,
      't.ndjson is the input',
    ],
    ['with a file that cannot be written', ['--resume', 'nowhere/trials.ndjson'], 1, 'FLIT_OUTPUT_UNWRITABLE'],
  ])('is refused: %s', async (_, args, status, problem) => {
    const dir = await workspace()
    writeFileSync(join(dir, 'few.csv'), csvOf(slice(data, 0, 300)))
    writeFileSync(join(dir, 'none.csv'), '')
    const run = await tune(dir, ...small, ...args)
    expect({ status: run.status, stdout: run.stdout }).toEqual({ status, stdout: '' })
    expect(run.stderr).toContain(problem)
    expect(run.stderr).not.toContain('trial 0')
  })

  it('says in its help what it does by default', async () => {
    const { stdout } = await flit(['tune', '--help'], { cwd: application({}) })
    for (const words of ['auc, or of a regression rmse', 'one for each core', '(default: 50)'])
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  it('is refused where there is nothing to search', async () => {
    const dir = await workspace({
      parameters: { type: 'object', properties: { l2: { type: 'number' } }, additionalProperties: false },
    })
    const { status, stderr } = await tune(dir, ...small)
    expect(status).toBe(2)
    expect(stderr).toContain(
      "There is nothing to search. 'l2': it has no upper bound.\n  what to do: Say what is, by --range",
    )
  })

  it('is refused where the trainer is absent', async () => {
    const dir = await workspace()
    rmSync(join(dir, 'node_modules/@flit-ml/trainer-linear'))
    const { status, stderr } = await tune(dir, ...small)
    expect(status).toBe(1)
    expect(stderr).toContain('FLIT_TRAINER_NOT_FOUND')
  })

  it('is refused where rows contradict the signature', async () => {
    const dir = await workspace()
    writeFileSync(
      join(dir, 'data.csv'),
      csvOf({ ...data, rows: [{ ...data.rows[0], months: 180 }, ...data.rows.slice(1)] }),
    )
    const { status, stderr } = await tune(dir, ...small)
    expect(status).toBe(1)
    expect(stderr).toContain("data.csv:2: 'months' is 180, and has to be a number that is at most 120")
  })

  it('is refused with the trials of another, which says what differs', async () => {
    const dir = await workspace()
    await tuned(dir, ...small, ...twoParameters, '--trials', '2', '--resume', 'trials.ndjson')
    const before = readFileSync(join(dir, 'trials.ndjson'), 'utf8')
    writeFileSync(join(dir, 'data.csv'), csvOf(slice(data, 1, 900)))
    const args = [...small, ...twoParameters, '--seed', '2', '--resume', 'trials.ndjson']
    const { status, stderr } = await tune(dir, ...args)
    expect(status).toBe(1)
    expect(stderr).toContain('error FLIT_TRIALS_REFUSED: trials.ndjson is of another search: it has another data, seed')
    expect(readFileSync(join(dir, 'trials.ndjson'), 'utf8')).toBe(before)
  })

  it('fails where every trial does', async () => {
    const parameters = parametersOf(neural.parametersSchema, { hiddenLayers: 'none' })
    const dir = await workspace({ trainer: '@flit-ml/trainer-neural', parameters })
    const { status, stdout, stderr } = await tune(dir, ...small, '--range', 'hiddenLayers=none,nothing')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('error FLIT_TRIALS_FAILED: None of 2 trials came to its end. The first one:')
  })
})
