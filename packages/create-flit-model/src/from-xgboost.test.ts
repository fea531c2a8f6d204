import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { readAnswers, readFixture, readOracle } from '@flit-ml/oracles'
import { describe, expect, it } from 'vitest'
import { create } from './testing/create.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { writeCsv } from './testing/write-csv.ts'

const oracle = 'credit_data/xgb100_missing'
const fixture = (path: string): string =>
  fileURLToPath(new URL(`../fixtures/${path}`, import.meta.resolve('@flit-ml/oracles')))
// The rows as the source has them, with categories as texts, and NA where one is missing; the model was trained on indices.
const { rows } = readOracle('credit_data/logistic')
const probabilities = [...(readAnswers(oracle)['proba'] ?? [])]

function examples(predictions: readonly number[] = probabilities) {
  const folder = temporaryFolder()
  const csv = writeCsv(join(folder, 'rows.csv'), rows)
  const expected = writeCsv(
    join(folder, 'predictions.csv'),
    predictions.map((prediction) => ({ prediction })),
  )
  return {
    folder,
    made: join(folder, 'risk'),
    flags: ['--from', fixture(`${oracle}.json`), '--csv', csv],
    csv,
    expected,
  }
}

describe("from XGBoost's JSON and rows with texts", () => {
  it('types, categories and missing values come from the rows, and XGBoost has given the same 1,000 answers', async () => {
    const { made, flags, expected } = examples()
    const { signature, golden, manifest, output } = await create(made, ...flags, '--expected', expected)
    expect(signature.input.properties).toMatchObject({
      Seniority: { type: 'number' },
      Home: { type: ['string', 'null'], enum: ['ignore', 'other', 'owner', 'parents', 'priv', 'rent', null] },
      Records: { type: 'string', enum: ['no', 'yes'] },
      Income: { type: ['number', 'null'] },
    })
    expect(signature.input.required).not.toContain('Income')
    expect(signature.input.required).toContain('Price')
    expect(signature.output.properties).toEqual({ probability: { type: 'number', minimum: 0, maximum: 1 } })
    expect(manifest).toMatchObject({
      name: 'model-risk',
      flitModel: { id: 'shared.risk', task: 'binary-classification' },
    })
    const withoutNa = Object.entries(rows[50] ?? {}).map(([name, value]) => [name, value === 'NA' ? null : value])
    const row = golden.rows.findIndex((each) => isDeepStrictEqual(each, Object.fromEntries(withoutNa)))
    expect(golden.outputs[row]).toEqual({ probability: probabilities[50] })
    const missing = (name: string): boolean => golden.rows.some((each) => each[name] === null)
    expect(['Home', 'Job', 'Income', 'Assets', 'Debt', 'Price'].filter(missing)).toEqual([
      'Home',
      'Job',
      'Income',
      'Assets',
      'Debt',
    ])
    expect(output).toContain('Home: the categories ignore, other, owner, parents, priv, rent have the indices 0 to 5')
    expect(output).toMatch(/answers as \S+predictions\.csv says, to 1\.2e-7/)
  })

  it('one other prediction stops it, and nothing is written', async () => {
    const { folder, made, flags, expected } = examples(probabilities.with(17, (probabilities[17] ?? 0) + 2e-6))
    await expect(create(made, ...flags, '--expected', expected)).rejects.toMatchObject({
      code: 'FLIT_PREDICTIONS_DIFFER',
      details: { row: 18, differing: 1 },
    })
    expect(readdirSync(folder).sort()).toEqual(['predictions.csv', 'rows.csv'])
  })

  it('categories in another order than in training stop it', async () => {
    const { made, flags, expected } = examples()
    const order = ['--categories', 'Home=rent,owner,parents,priv,other,ignore', '--expected', expected]
    await expect(create(made, ...flags, ...order)).rejects.toMatchObject({ code: 'FLIT_PREDICTIONS_DIFFER' })
    expect(existsSync(made)).toBe(false)
  })

  it('a value that is none of the categories is named with its line', async () => {
    const { made, flags } = examples()
    await expect(create(made, ...flags, '--categories', 'Records=yes,other')).rejects.toThrow(
      /rows\.csv:2: 'Records' is "no", and the model takes yes, other\./,
    )
  })

  it('too few predictions are refused', async () => {
    const { made, flags, expected } = examples(probabilities.slice(1))
    await expect(create(made, ...flags, '--expected', expected)).rejects.toThrow('999 predictions for 1000 rows')
  })

  it('the column of the predictions is named where there are several, and without a header none has to be', async () => {
    const { folder, made, flags } = examples()
    const table = fixture(`${oracle}.pred.csv`)
    await expect(create(made, ...flags, '--expected', table)).rejects.toThrow("and no 'probability'")
    await create(made, ...flags, '--expected', table, '--expected-column', 'proba')
    const numbers = join(folder, 'numbers.csv')
    writeFileSync(numbers, probabilities.join('\n'))
    await create(join(folder, 'again'), ...flags, '--expected', numbers)
  })
})

it('a category of XGBoost may stand in the rows as its index', async () => {
  const name = 'xgboost/one_hot_hist'
  const { folder, made } = examples()
  const { rows } = readOracle(name)
  const csv = writeCsv(join(folder, 'x.csv'), rows)
  const { signature } = await create(made, '--from', fixture(`${name}.json`), '--csv', csv)
  expect(signature.input.properties).toMatchObject({
    Home: { type: ['integer', 'null'], minimum: 0 },
    Seniority: { type: 'number' },
  })
  const fractions = writeCsv(
    join(folder, 'fractions.csv'),
    rows.map((row) => ({ ...row, Home: 0.5 })),
  )
  await expect(create(`${made}-2`, '--from', fixture(`${name}.json`), '--csv', fractions)).rejects.toThrow(
    /:2: 'Home' is 0\.5, and the model takes a category, or its index\./,
  )
})

it('UBJSON gives the same package as JSON', async () => {
  const { folder } = examples()
  const csv = writeCsv(join(folder, 'x.csv'), readOracle('xgboost/base_score').rows)
  const made = await Promise.all(
    ['json', 'ubj'].map((format) =>
      create(
        join(folder, format),
        '--id',
        'shared.risk',
        '--from',
        fixture(`xgboost/base_score.${format}`),
        '--csv',
        csv,
      ),
    ),
  )
  expect(made[1]?.manifest).toEqual(made[0]?.manifest)
  expect(made[1]?.golden).toEqual(made[0]?.golden)
})

it('from the plain JSON, the model says the categories and what may be missing', async () => {
  const { folder, made, csv } = examples()
  const answers = readAnswers('credit_data/logistic')['proba'] ?? []
  const expected = writeCsv(
    join(folder, 'p.csv'),
    [...answers].map((probability) => ({ probability })),
  )
  const from = fixture('credit_data/logistic.json')
  const { signature } = await create(made, '--from', from, '--csv', csv, '--expected', expected)
  const { pre } = JSON.parse(new TextDecoder().decode(readFixture('credit_data/logistic.json')))
  const home = pre.cat.find(({ name }: { name: string }) => name === 'Home')
  expect(signature.input.properties['Home']?.enum?.filter((value) => value !== null)).toEqual(home.values)
})

it('a model without names takes those of the rows, in their order', async () => {
  const { folder, made } = examples()
  const model = JSON.parse(new TextDecoder().decode(readFixture(`${oracle}.json`)))
  model.learner.feature_names = []
  writeFileSync(join(folder, 'unnamed.json'), JSON.stringify(model))
  const { csv, expected } = examples()
  const { signature } = await create(made, '--from', join(folder, 'unnamed.json'), '--csv', csv, '--expected', expected)
  expect(Object.keys(signature.input.properties)).toEqual(Object.keys(rows[0] ?? {}))
})

it('rows without a column of the model are refused', async () => {
  const { folder, made, flags } = examples()
  const csv = writeCsv(
    join(folder, 'few.csv'),
    rows.map(({ Income: _, ...others }) => others),
  )
  await expect(create(made, ...flags, '--csv', csv)).rejects.toThrow("The model takes 'Income', and ")
})

it('without rows it is refused, for nothing says what the inputs may be', async () => {
  const { made, flags } = examples()
  await expect(create(made, ...flags.slice(0, 2))).rejects.toMatchObject({ details: { argument: '--csv' } })
})
