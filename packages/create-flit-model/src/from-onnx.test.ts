import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { convert } from '@flit-ml/convert'
import { readAnswers, readFixture, readOracle } from '@flit-ml/oracles'
import { describe, expect, it } from 'vitest'
import { create } from './testing/create.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { writeCsv } from './testing/write-csv.ts'

/** A graph of python/make-graphs.py. */
const graph = (name: string): string => fileURLToPath(new URL(`../fixtures/${name}.onnx`, import.meta.url))
const rows = [
  { amount: 900, months: 12, records: true, home: 'rent' },
  { amount: 1500, months: 60, records: false, home: 'owner' },
  { amount: 300, months: 6, records: false, home: '' },
]

describe('from a graph with one tensor a column', () => {
  const made = () => join(temporaryFolder(), 'risk')
  const columns = (...flags: readonly string[]) => {
    const folder = temporaryFolder()
    const csv = writeCsv(
      join(folder, 'rows.csv'),
      rows.map((row) => ({ ...row, repaid: 1 })),
    )
    return create(join(folder, 'risk'), '--from', graph('columns'), '--csv', csv, ...flags)
  }

  it('the types are those of the graph, and the answers too', async () => {
    const { signature, golden } = await columns('--task', 'binary-classification')
    expect(signature.input.properties).toEqual({
      amount: { type: 'number' },
      months: { type: 'integer', minimum: -Number.MAX_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      records: { type: 'boolean' },
      home: { type: ['string', 'null'], enum: ['owner', 'rent', null] },
    })
    expect(signature.encoding).toEqual({ layout: 'tensors', output: { tensor: 'score', columns: { probability: 0 } } })
    const sigmoid = (margin: number): number => 1 / (1 + Math.exp(-margin))
    expect(golden.rows).toEqual([rows[0], rows[1], { ...rows[2], home: null }])
    expect(golden.outputs.map(({ probability }) => probability)).toEqual([
      expect.closeTo(sigmoid(-2 + 0.9 + 0.24 + 1.5 + 0.5), 6),
      expect.closeTo(sigmoid(-2 + 1.5 + 1.2 - 0.5), 6),
      expect.closeTo(sigmoid(-2 + 0.3 + 0.12), 6),
    ])
  })

  it('one number is taken for a value, and that is said', async () => {
    const { manifest, output } = await columns()
    expect(manifest.flitModel.task).toBe('regression')
    expect(output).toContain('The model does not take repaid.')
    expect(output).toContain("Is 'score' a value, or the probability of the positive class? Taken: regression; --task")
  })

  it('a value that the tensor cannot hold is named with its line', async () => {
    const folder = temporaryFolder()
    const csv = writeCsv(join(folder, 'rows.csv'), [...rows, { ...rows[0], months: null }])
    await expect(create(made(), '--from', graph('columns'), '--csv', csv)).rejects.toThrow(
      /rows\.csv:5: 'months' is missing, and the model takes an integer\./,
    )
  })

  it('a text needs example rows', async () => {
    await expect(create(made(), '--from', graph('columns'))).rejects.toMatchObject({ details: { argument: '--csv' } })
  })
})

describe('from a graph with one matrix', () => {
  it("XGBoost's model as ONNX answers as XGBoost did", async () => {
    const folder = temporaryFolder()
    const oracle = 'credit_data/xgb100_missing'
    const { rows } = readOracle(oracle)
    const from = join(folder, 'model.onnx')
    writeFileSync(from, convert(readFixture(`${oracle}.json`)).onnx)
    const csv = writeCsv(join(folder, 'rows.csv'), rows)
    const answers = [...(readAnswers(oracle)['proba'] ?? [])].map((probability) => ({ probability }))
    const expected = writeCsv(join(folder, 'answers.csv'), answers)
    const { signature, manifest } = await create(
      join(folder, 'risk'),
      '--from',
      from,
      '--csv',
      csv,
      '--expected',
      expected,
    )
    expect(Object.keys(signature.input.properties)).toEqual(Object.keys(rows[0] ?? {}))
    expect(manifest.flitModel.task).toBe('binary-classification')
  })

  it('without example rows, golden rows are invented, and that is said', async () => {
    const made = join(temporaryFolder(), 'price')
    const { signature, golden, output } = await create(made, '--from', graph('two_outputs'), '--output', 'price')
    expect(Object.keys(signature.input.properties)).toEqual(['f0', 'f1', 'f2'])
    expect(golden.outputs[0]).toEqual({ value: 0 * 1.5 - 2 * 1 + 100 * 10 })
    expect(golden.tolerance).toBe(1e-2)
    expect(output).toContain('The golden rows are invented: --csv takes real ones.')
  })

  it.each([
    ['two_outputs', '@flit-ml/runtime-tabular', false],
    ['wave', '@flit-ml/runtime-onnx', true],
  ])('%s is run by %s', async (name, runtime, isNative) => {
    const made = join(temporaryFolder(), 'made')
    const output = name === 'two_outputs' ? ['--output', 'price'] : []
    const { manifest } = await create(made, '--from', graph(name), ...output, '--task', 'regression')
    expect(manifest.flitModel.runtime).toBe(runtime)
    expect(manifest.dependencies).toEqual({ [runtime]: expect.stringMatching(/^\^\d+\.\d+\.\d+$/) })
    for (const file of ['.npmrc', 'pnpm-workspace.yaml']) expect(existsSync(join(made, file))).toBe(isNative)
  })

  it('--columns names its columns', async () => {
    const flags = ['--from', graph('two_outputs'), '--output', 'price', '--columns']
    const { signature } = await create(join(temporaryFolder(), 'price'), ...flags, 'rooms,age,area')
    expect(signature.encoding).toMatchObject({ columns: [{ name: 'rooms' }, { name: 'age' }, { name: 'area' }] })
    await expect(create(join(temporaryFolder(), 'price'), ...flags, 'rooms,age')).rejects.toThrow(
      '--columns has 2 names',
    )
  })
})

it.each([
  ['two_outputs', 'FLIT_USAGE', 'Add --output price or square.'],
  ['zipmap', 'FLIT_GRAPH_UNCLEAR', 'Export it with { "zipmap": False }.'],
  ['image', 'FLIT_GRAPH_UNCLEAR', "takes 'x' (float32 [rows, 1, 4, 4])"],
  ['one_row', 'FLIT_GRAPH_UNCLEAR', "takes 'x' (float32 [1, 3])"],
])('a graph that does not say enough is refused: %s', async (name, code, message) => {
  const creating = create(join(temporaryFolder(), 'model'), '--from', graph(name))
  await expect(creating).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
})

it('a file that is no graph is refused', async () => {
  const folder = temporaryFolder()
  const from = join(folder, 'model.onnx')
  writeFileSync(from, 'no graph')
  await expect(create(join(folder, 'model'), '--from', from)).rejects.toThrow(/model\.onnx cannot be loaded: /)
})
