import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assertGolden, checkPackage, createRegistry, type LoadedModel } from '@flit-ml/core'
import { holdout, type LabelledRows, training } from '@flit-ml/datasets'
import { auc, cardFigures, evaluate, renderFigures } from '@flit-ml/evaluation'
import { parse } from 'csv-parse/sync'
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it, onTestFinished } from 'vitest'
import { creditWorkspace, csvOf } from '../testing/credit-package.ts'
import { flit, type Run, startFlit } from '../testing/flit.ts'
import { holdOut } from '../train/splits/split-rows.ts'

const learnt = training('credit-data')
const heldOut = holdout('credit-data')
const always = [
  '--label',
  'outcome',
  '--positive',
  'bad',
  '--protected',
  'ageBand',
  '--protected',
  'marital',
  '--folds',
  '3',
]
const withHoldout = [...always, '--data', 'data.csv', '--holdout-file', 'holdout.csv']

/** A workspace whose model has learnt from the first third of the rows, with data files. */
async function workspace(first: LabelledRows = slice(learnt, 1100)): Promise<string> {
  const dir = await creditWorkspace(first)
  writeFileSync(join(dir, 'data.csv'), csvOf(learnt))
  writeFileSync(join(dir, 'holdout.csv'), csvOf(heldOut))
  return dir
}

function slice({ rows, labels, positive, groups }: LabelledRows, count: number): LabelledRows {
  const first = Object.entries(groups).map(([name, values]) => [name, values.slice(0, count)])
  return {
    rows: rows.slice(0, count),
    labels: labels.slice(0, count),
    positive,
    clusters: {},
    groups: Object.fromEntries(first),
  }
}

function train(dir: string, ...args: readonly string[]): Promise<Run> {
  return flit(['train', 'packages/risk', ...args], { cwd: dir })
}

/** The sha256 of every file outside of node_modules, by its path. */
function contents(dir: string): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('node_modules'))
    .filter((path) => statSync(join(dir, path)).isFile())
  const digest = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, path)))
      .digest('hex')
  return Object.fromEntries(files.sort().map((path) => [path, digest(path)]))
}

async function load(dir: string, name = 'risk'): Promise<LoadedModel> {
  const registry = createRegistry({ packages: [join(dir, 'packages', name)], trust: {}, cache: false })
  onTestFinished(() => registry.dispose())
  return registry.getCachedModel(registry.listModels()[0]?.reference ?? '')
}

const changesetIn = (dir: string): string => {
  const names = readdirSync(join(dir, '.changeset')).filter((name) => name.endsWith('.md'))
  expect(names).toHaveLength(1)
  return readFileSync(join(dir, '.changeset', names[0] ?? ''), 'utf8')
}

describe('flit train', () => {
  it('writes a package that an application takes, with its golden rows, figures and a changeset', async () => {
    const dir = await workspace()
    const { status, stdout, stderr } = await train(dir, ...withHoldout, '--json')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const said = JSON.parse(stdout)
    expect(said).toMatchObject({ written: true, release: { bump: 'minor' }, lineage: { rows: learnt.rows.length } })
    expect(said.crossValidation.folds).toHaveLength(3)

    expect(await checkPackage(join(dir, 'packages/risk'))).toEqual([])
    const model = await load(dir)
    await assertGolden(model)
    expect(await model.predict([model.info.signature.example.input])).toEqual([model.info.signature.example.output])
    expect(model.info.sha256).toBe(contents(dir)['packages/risk/model/model.onnx'])
    expect(learnt.rows).toContainEqual(model.info.signature.background?.[0])

    const figures = cardFigures(heldOut, await model.predictProba(heldOut.rows))
    expect(readFileSync(join(dir, 'packages/risk/MODEL_CARD.md'), 'utf8')).toContain(renderFigures(figures))
    expect(figures.evaluation.auc.value).toBeGreaterThan(0.8)
    expect(said.figures.evaluation.auc).toEqual(figures.evaluation.auc)
    expect(changesetIn(dir)).toContain("'@team/model-risk': minor")
    expect(said.files.toSorted()).toEqual(
      [
        join('.changeset', readdirSync(join(dir, '.changeset')).find((name) => name.endsWith('.md')) ?? ''),
        ...['MODEL_CARD.md', 'model/golden.json', 'model/model.onnx', 'model/signature.json', 'package.json'].map(
          (path) => join('packages/risk', path),
        ),
      ].toSorted(),
    )
  })

  it('gives the same bytes for the same data and seed, and another split for another seed', async () => {
    const [one, other] = [await workspace(), await workspace()]
    const args = [...always, '--data', 'data.csv']
    const runs = [
      await train(one, ...args, '--seed', '7', '--json'),
      await train(other, ...args, '--seed', '7', '--json'),
    ]
    expect(runs[1]).toEqual(runs[0])
    expect(contents(other)).toEqual(contents(one))
    const again = await train(one, ...args, '--seed', '7')
    expect(again.stdout).toContain('Nothing has changed.')
    const { lineage } = JSON.parse((await train(one, ...args, '--seed', '8', '--dry-run', '--json')).stdout)
    expect(lineage.dataDigest).not.toBe(JSON.parse(runs[0]?.stdout ?? '').lineage.dataDigest)
  })

  it('learns the same from Parquet as from CSV', async () => {
    const dir = await workspace()
    for (const name of ['data', 'holdout']) {
      const rows: Record<string, string>[] = parse(readFileSync(join(dir, `${name}.csv`)), { columns: true })
      writeFileSync(join(dir, `${name}.parquet`), asParquet(rows))
    }
    const parquet = [...always, '--data', 'data.parquet', '--holdout-file', 'holdout.parquet']
    const runs = [
      await train(dir, ...withHoldout, '--dry-run', '--json'),
      await train(dir, ...parquet, '--dry-run', '--json'),
    ]
    expect(runs[0]?.status).toBe(0)
    expect(runs[1]).toEqual(runs[0])
  })

  it('learns from rows as much as their weights say, which the holdout needs not have', async () => {
    const dir = await workspace()
    const all = learnt.rows.map((_, row) => (row % 3 === 0 ? 2 : row % 3 === 1 ? 1 : 0))
    const weighted = csvOf(learnt)
      .split('\n')
      .map((line, at) => (line === '' ? '' : `${line},${at === 0 ? 'times' : all[at - 1]}`))
    writeFileSync(join(dir, 'weighted.csv'), weighted.join('\n'))
    const model = await load(dir)
    const expected = await model.fit(learnt.rows, learnt.labels, { weights: all })
    const args = [...always, '--holdout-file', 'holdout.csv', '--data', 'weighted.csv', '--weight', 'times']
    const { stdout, stderr } = await train(dir, ...args, '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout).lineage.dataDigest).toBe(expected.lineage.dataDigest)
    expect(readFileSync(join(dir, 'packages/risk/model/model.onnx'))).toEqual(Buffer.from(expected.artifact))
  })

  it('holds a quarter out that it does not learn from', async () => {
    const dir = await workspace()
    const { stdout } = await train(dir, ...always, '--data', 'data.csv', '--dry-run', '--json')
    const { lineage, figures } = JSON.parse(stdout)
    expect(lineage.rows + figures.evaluation.count).toBe(learnt.rows.length)
    expect(figures.evaluation.positives).toBe(Math.round(0.25 * learnt.labels.filter((label) => label === 1).length))
  })

  /** The data with one more column. */
  function withColumn(dir: string, name: string, cellOf: (row: number) => string | number): string[] {
    const lines = csvOf(learnt).trimEnd().split('\n')
    const more = lines.map((line, at) => `${line},${at === 0 ? name : cellOf(at - 1)}`)
    writeFileSync(join(dir, 'more.csv'), more.join('\n'))
    return [...always, '--data', 'more.csv', '--dry-run', '--json']
  }

  it('parts no rows of a group, neither by holdout nor by validation', async () => {
    const dir = await workspace()
    const customers = learnt.rows.map((_, row) => `customer ${row % 700}`)
    const args = withColumn(dir, 'customer', (row) => customers[row] ?? '')
    const { stdout, stderr } = await train(dir, ...args, '--group', 'customer')
    expect(stderr).toBe('')
    const said = JSON.parse(stdout)
    const { held, others } = holdOut({ labels: learnt.labels, clusters: customers }, 0.25, 0)
    const of = (indices: readonly number[]) => new Set(indices.map((row) => customers[row]))
    expect([...of(held)].filter((customer) => of(others).has(customer))).toEqual([])
    const [rows, labels] = [others.map((row) => learnt.rows[row] ?? {}), others.map((row) => learnt.labels[row] ?? 0)]
    const expected = await (await load(dir)).fit(rows, labels)
    expect(said.lineage.dataDigest).toBe(expected.lineage.dataDigest)
    expect(said).toMatchObject({ group: 'customer', figures: { evaluation: { count: held.length } } })
    expect((await train(dir, ...args.slice(0, -1), '--group', 'customer')).stdout).toContain(
      '3 folds by customer: mean',
    )
  })

  it('holds the latest rows out, and asks each fold after what it has learnt from', async () => {
    const dir = await workspace()
    const args = withColumn(dir, 'year', (row) => 1000 + row)
    const { stdout, stderr } = await train(dir, ...args, '--time', 'year')
    expect(stderr).toBe('')
    const { lineage, crossValidation, time } = JSON.parse(stdout)
    const model = await load(dir)
    const fitted = await model.fit(learnt.rows.slice(0, 2505), learnt.labels.slice(0, 2505))
    expect(lineage.dataDigest).toBe(fitted.lineage.dataDigest)
    const first = await model.fit(learnt.rows.slice(0, 626), learnt.labels.slice(0, 626))
    const [asked, labels] = [learnt.rows.slice(626, 1252), learnt.labels.slice(626, 1252)]
    expect(crossValidation.folds[0].auc).toBeCloseTo(auc(labels, await first.predictProba(asked)).value, 12)
    expect({ time, folds: crossValidation.folds.length }).toEqual({ time: 'year', folds: 3 })
  })

  it('may take an input of the model for the group or the time', async () => {
    const dir = await workspace()
    const args = [...always, '--data', 'data.csv', '--dry-run', '--json']
    for (const option of ['--group', '--time']) {
      const { status, stderr } = await train(dir, ...args, option, 'price')
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    }
  })

  it('tells people what it found, and with --dry-run writes nothing', async () => {
    const dir = await workspace()
    const before = contents(dir)
    const { status, stdout, stderr } = await train(dir, ...withHoldout, '--dry-run')
    expect(status).toBe(0)
    expect(stderr).toMatch(/^fold 1 of 3: AUC 0\.\d{3}, log loss 0\.\d{3}\n/)
    expect(stdout).toMatch(/bnpl\.risk@1\.0\.0 fitted by @flit-ml\/trainer-linear \d.* on 3,340 rows/)
    expect(stdout).toMatch(/AUC before, on the same rows: 0\.\d{3}; difference/)
    expect(stdout).toContain('These would be written:\n')
    expect(contents(dir)).toEqual(before)
  })
})

/** Columns of numbers as numbers, whole ones in 64 bits, and all others as texts; rows in several groups. */
function asParquet(rows: readonly Record<string, string>[]): Uint8Array {
  const columnData = Object.keys(rows[0] ?? {}).map((name): ColumnSource => {
    const cells = rows.map((row) => row[name] || null)
    const isNumeric = cells.every((cell) => cell === null || !Number.isNaN(Number(cell)))
    const isWhole = isNumeric && cells.every((cell) => !cell?.includes('.'))
    const convert = isWhole ? BigInt : isNumeric ? Number : String
    const data = cells.map((cell) => (cell === null ? null : convert(cell)))
    return { name, data, type: isWhole ? 'INT64' : isNumeric ? 'DOUBLE' : 'STRING' }
  })
  return new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 1000 }))
}

describe('a published model', () => {
  it('is fitted by its trainer as well as by Python', async () => {
    const dir = await workspace()
    const published = dirname(fileURLToPath(import.meta.resolve('@flit-ml/model-logistic-risk/package.json')))
    for (const part of ['package.json', 'model', 'MODEL_CARD.md']) {
      cpSync(join(published, part), join(dir, 'packages/logistic', part), { recursive: true })
    }
    const args = ['train', 'packages/logistic', ...withHoldout, '--dry-run', '--json']
    const { stdout, stderr } = await flit(args, { cwd: dir })
    expect(stderr).toBe('')
    const anew = JSON.parse(stdout).figures.evaluation
    const model = await load(dir, 'logistic')
    const before = evaluate(heldOut.labels, await model.predictProba(heldOut.rows))
    for (const figure of ['auc', 'ks', 'brierScore', 'logLoss'] as const) {
      expect(anew[figure].value).toBeCloseTo(before[figure].value, 3)
    }
  })
})

describe('a release', () => {
  it('is a patch where the signature and all answers are the same', async () => {
    const dir = await workspace(learnt)
    const before = contents(dir)
    const { stdout } = await train(dir, ...withHoldout, '--param', 'l2=1.00001', '--json')
    expect(JSON.parse(stdout).release.bump).toBe('patch')
    expect(contents(dir)['packages/risk/model/model.onnx']).not.toBe(before['packages/risk/model/model.onnx'])
    expect(changesetIn(dir)).toContain("'@team/model-risk': patch")
  })

  it('is a major one where the signature is another than what was released', async () => {
    const dir = await workspace()
    cpSync(join(dir, 'packages/risk'), join(dir, 'packages/released'), { recursive: true })
    const path = join(dir, 'packages/risk/model/signature.json')
    const signature = JSON.parse(readFileSync(path, 'utf8'))
    signature.input.properties.months.maximum = 240
    writeFileSync(path, JSON.stringify(signature))
    writeFileSync(join(dir, 'data.csv'), csvOf(withFirst({ months: 180 })))
    const { stdout, stderr } = await train(dir, ...withHoldout, '--released', 'packages/released', '--json')
    expect(stderr).toBe('')
    const { release, comparison } = JSON.parse(stdout)
    expect(release).toEqual({ bump: 'major', why: 'another signature: input' })
    const before = await load(dir, 'released')
    const { value } = auc(heldOut.labels, await before.predictProba(heldOut.rows))
    expect(comparison.b.value).toBeCloseTo(value, 12)
    expect(changesetIn(dir)).toContain("'@team/model-risk': major")
  })

  it.each([
    ['a minor one where a parameter has another default', { default: 2 }, 'minor', 'parameters that are new, or have'],
    ['a major one where less is allowed of a parameter', { minimum: 0.5 }, 'major', 'another signature: parameters'],
  ])('is %s', async (_, change, bump, why) => {
    const dir = await workspace()
    cpSync(join(dir, 'packages/risk'), join(dir, 'packages/released'), { recursive: true })
    const path = join(dir, 'packages/risk/model/signature.json')
    const signature = JSON.parse(readFileSync(path, 'utf8'))
    Object.assign(signature.parameters.properties.l2, change)
    writeFileSync(path, JSON.stringify(signature))
    const { stdout } = await train(dir, ...withHoldout, '--released', 'packages/released', '--dry-run', '--json')
    expect(JSON.parse(stdout).release).toEqual({ bump, why: expect.stringContaining(why) })
  })
})

/** Changes the signature of the package by hand. */
function editSignature(dir: string, edit: (input: { properties: object; required: string[] }) => void): void {
  const path = join(dir, 'packages/risk/model/signature.json')
  const signature = JSON.parse(readFileSync(path, 'utf8'))
  edit(signature.input)
  writeFileSync(path, JSON.stringify(signature))
}

type DataRow = LabelledRows['rows'][number]

/** A column of its own: what a purchase costs a month. */
function withInstalment(data: LabelledRows): LabelledRows {
  const instalmentOf = ({ price, months }: DataRow): number => Number(price) / Number(months)
  return { ...data, rows: data.rows.map((row) => ({ ...row, instalment: instalmentOf(row) })) }
}

describe('a signature that has grown by hand', () => {
  it.each<[string, string[], object, boolean]>([
    ['a required input', ['instalment'], { type: 'number' }, true],
    ['one that may be missing', [], { type: ['number', 'null'] }, false],
  ])('gets a model of %s, and a major release', async (_, required, schema, isKnownByAll) => {
    const dir = await workspace()
    cpSync(join(dir, 'packages/risk'), join(dir, 'packages/released'), { recursive: true })
    editSignature(dir, (input) => {
      Object.assign(input.properties, { instalment: schema })
      input.required.push(...required)
    })
    writeFileSync(join(dir, 'data.csv'), csvOf(withInstalment(learnt)))
    writeFileSync(join(dir, 'holdout.csv'), csvOf(withInstalment(heldOut)))
    const { stdout, stderr } = await train(dir, ...withHoldout)
    expect(stderr).toContain('fold 3 of 3')
    expect(stdout).toContain(
      'Not compared with the released model: a copy of its package has to be named by --released.',
    )
    expect(stdout).toContain('major: another signature than that of the artifact before')
    expect(await checkPackage(join(dir, 'packages/risk'))).toEqual([])
    const model = await load(dir)
    await assertGolden(model)
    expect(model.info.signature.background).toHaveLength(1)
    expect('instalment' in model.info.signature.example.input).toBe(isKnownByAll)
    expect(changesetIn(dir)).toContain("'@team/model-risk': major")

    const again = await train(dir, ...withHoldout, '--released', 'packages/released', '--dry-run', '--json')
    const { release, comparison } = JSON.parse(again.stdout)
    expect(release).toEqual({ bump: 'major', why: 'another signature: input' })
    expect(comparison.a.value).toBeGreaterThan(comparison.b.value)
  })

  it('gets a model of a new category, which the released one cannot be asked for', async () => {
    const dir = await workspace()
    cpSync(join(dir, 'packages/risk'), join(dir, 'packages/released'), { recursive: true })
    editSignature(dir, ({ properties }) => Object(properties).home.enum.push('boat'))
    const home = (row: DataRow, at: number): DataRow => (at % 50 === 0 ? { ...row, home: 'boat' } : row)
    writeFileSync(join(dir, 'data.csv'), csvOf({ ...learnt, rows: learnt.rows.map(home) }))
    writeFileSync(join(dir, 'holdout.csv'), csvOf({ ...heldOut, rows: heldOut.rows.map(home) }))
    const { stdout } = await train(dir, ...withHoldout, '--released', 'packages/released', '--json')
    const { release, comparison, uncompared } = JSON.parse(stdout)
    expect(release.bump).toBe('major')
    expect(comparison).toBeUndefined()
    expect(uncompared).toBe('it does not take 23 of the 1,114 rows held out')
    const [asOwner, asBoat] = await (await load(dir)).predict([
      { ...heldOut.rows[1], home: 'owner' },
      { ...heldOut.rows[1], home: 'boat' },
    ])
    expect(asBoat).not.toEqual(asOwner)
  })
})

describe('a package without an artifact', () => {
  it('gets its first one, and all that its manifest names', async () => {
    const dir = await workspace()
    const folder = join(dir, 'packages/risk')
    const { flitModel, ...others } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const { artifact: _, ...manifest } = flitModel
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...others, flitModel: manifest }))
    for (const path of ['model/model.onnx', 'model/golden.json', 'MODEL_CARD.md']) rmSync(join(folder, path))
    const { stdout } = await train(dir, ...withHoldout)
    expect(stdout).toContain('minor: the first artifact\n')
    expect(stdout).not.toContain('released')
    expect(await checkPackage(folder)).toEqual([])
    const model = await load(dir)
    await assertGolden(model)
    const figures = renderFigures(cardFigures(heldOut, await model.predictProba(heldOut.rows)))
    expect(readFileSync(join(folder, 'MODEL_CARD.md'), 'utf8')).toBe(
      `# bnpl.risk\n\n## Figures\n\n<!-- figures -->\n\n${figures}\n\n<!-- /figures -->\n`,
    )
    const written = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).flitModel
    expect(Object.keys(written).slice(4, 7)).toEqual(['trainer', 'artifact', 'signature'])
    expect(changesetIn(dir)).toContain("'@team/model-risk': minor")
    expect((await train(dir, ...withHoldout)).stdout).toContain('Nothing has changed.')
  })
})

function withFirst(fields: object): LabelledRows {
  return { ...learnt, rows: [{ ...learnt.rows[0], ...fields }, ...learnt.rows.slice(1)] }
}

describe('data that contradict the signature', () => {
  it.each<[string, string, object, string]>([
    ['an unknown category', 'home', { home: 'boat' }, 'one of "owner"'],
    ['a missing value', 'price', { price: null }, 'a finite number'],
    ['a number out of bounds', 'months', { months: 180 }, 'a number that is at most 120'],
    ['a text for a number', 'amount', { amount: 'much' }, 'a finite number'],
  ])('stop it before anything is written: %s', async (_, field, fields, expected) => {
    const dir = await workspace()
    writeFileSync(join(dir, 'data.csv'), csvOf(withFirst(fields)))
    const before = contents(dir)
    const { status, stdout, stderr } = await train(dir, ...withHoldout)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^data\\.csv:2: '${field}' is .*, and has to be ${expected}.* Mend the row\\.`))
    expect(stderr).toContain('error FLIT_DATA_REFUSED: 1 of the 3340 rows of data.csv contradict the signature')
    expect(contents(dir)).toEqual(before)
  })

  it('name each line, also of a holdout file, and a label that is none', async () => {
    const dir = await workspace()
    const lines = csvOf(heldOut).split('\n')
    writeFileSync(
      join(dir, 'holdout.csv'),
      lines.map((line, at) => (at === 3 ? line.replace(/good|bad/, '') : line)).join('\n'),
    )
    const { status, stderr } = await train(dir, ...withHoldout)
    expect(status).toBe(1)
    expect(stderr).toContain(`holdout.csv:4: 'outcome' is "", and has to be a value: what happened to this row.`)
  })

  it.each<[string, readonly string[], string]>([
    ['no such column', ['--data', 'data.csv', '--label', 'result'], "data.csv has no column 'result'"],
    ['a label that is an input', ['--data', 'data.csv', '--label', 'price'], "'price' is an input of the model"],
    ['more folds than rows', [...withHoldout, '--folds', '5000'], 'too few for each of the 5000 folds'],
    ['an unknown parameter', [...withHoldout, '--param', 'depth=3'], "'depth' is 3"],
    ['a weight that is an input', [...withHoldout, '--weight', 'price'], "'price' is an input of the model"],
    ['weights that are no numbers', [...withHoldout, '--weight', 'ageBand'], 'what the row counts for'],
    [
      'fewer groups than folds',
      [...withHoldout, '--group', 'ageBand', '--folds', '9'],
      '5 groups, too few for 9 folds',
    ],
    ['a time that is none', [...withHoldout, '--time', 'ageBand'], "data.csv:2: 'ageBand' is "],
    ['a group and a time', [...withHoldout, '--time', 'marital', '--group', 'ageBand'], 'cannot be used with'],
    ['no such file', ['--data', 'nothing.csv', '--label', 'outcome'], 'FLIT_FILE_UNREADABLE'],
    ['a share that is none', [...withHoldout, '--holdout', '1.5'], 'It is no share between 0 and 1'],
  ])('are refused with %s', async (_, args, problem) => {
    const dir = await workspace()
    const before = contents(dir)
    const { status, stdout, stderr } = await train(dir, ...args)
    expect(status).toBeGreaterThan(0)
    expect(stdout).toBe('')
    expect(stderr).toContain(problem)
    expect(contents(dir)).toEqual(before)
  })
})

describe('an end by Ctrl-C', () => {
  it('in the middle of a fit leaves everything as it was, and nothing among temporary files', async () => {
    const dir = await workspace()
    const before = contents(dir)
    const temporary = mkdtempSync(join(tmpdir(), 'flit-train-'))
    onTestFinished(() => rmSync(temporary, { recursive: true }))
    // With so many columns a fit takes a while, and the second one begins where the first is told of.
    const args = ['train', 'packages/risk', ...withHoldout, '--folds', '200', '--param', 'bands=20']
    const child = startFlit(args, { cwd: dir, env: { TMPDIR: temporary } })
    await new Promise<void>((resolve) => child.stderr.once('data', () => resolve()))
    child.kill('SIGINT')
    const signal = await new Promise((resolve) => child.once('close', (_, name) => resolve(name)))
    expect(signal).toBe('SIGINT')
    expect(contents(dir)).toEqual(before)
    expect(readdirSync(temporary)).toEqual([])
  })
})
