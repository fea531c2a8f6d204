import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature } from '@flit-ml/convert'
import { readFixture, readOracle } from '@flit-ml/oracles'
import type { JsonSchema } from '@flit-ml/spec'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { flit } from '../testing/flit.ts'
import { linkPackage } from '../testing/link-package.ts'
import { signature } from '../testing/rule-package.ts'

const oracle = readOracle('credit_data/logistic')

function applicationWithModel(model: Uint8Array = oracle.model): string {
  const dir = application({})
  writeFileSync(join(dir, 'model.json'), model)
  return dir
}

function schemaOf({ categories, optional }: Feature): JsonSchema {
  const type = categories ? 'string' : 'number'
  if (!optional) return { type, ...(categories ? { enum: categories } : {}) }
  return { type: [type, 'null'], ...(categories ? { enum: [...categories, null] } : {}) }
}

describe('flit convert', () => {
  it('writes ONNX, and says what it holds', async () => {
    const cwd = applicationWithModel()
    const { status, stdout, stderr } = await flit(['convert', 'model.json', '--out', 'model.onnx'], { cwd })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const sha256 = createHash('sha256')
      .update(readFileSync(join(cwd, 'model.onnx')))
      .digest('hex')
    expect(stdout).toMatch(/^model\.onnx {2}binary-classification, [\d.,]+ kB\n/)
    expect(stdout).toContain(`sha256  ${sha256}\n`)
    expect(stdout).toMatch(/^ {2}Home +category +no +NA, ignore, other, /m)
  })

  it('gives all that a model package needs, whose predictions are those of the reference implementation', async () => {
    const cwd = applicationWithModel()
    mkdirSync(join(cwd, 'node_modules/converted'), { recursive: true })
    const out = join('node_modules/converted/model.onnx')
    const { stdout } = await flit(['convert', 'model.json', '--out', out, '--json'], { cwd })
    const { sha256, task, features, encoding } = JSON.parse(stdout)
    const names: string[] = features.map(({ name }: Feature) => name)
    const properties = Object.fromEntries(features.map((feature: Feature) => [feature.name, schemaOf(feature)]))
    const required = features.filter(({ optional }: Feature) => !optional).map(({ name }: Feature) => name)
    const [first] = oracle.rows
    write(join(cwd, 'node_modules/converted'), {
      'package.json': {
        name: 'converted',
        version: '1.0.0',
        flitModel: {
          spec: 1,
          id: 'bnpl.converted',
          task,
          runtime: '@flit-ml/runtime-onnx',
          artifact: { path: 'model.onnx', sha256 },
          signature: 'signature.json',
        },
      },
      'signature.json': {
        specVersion: 1,
        input: { type: 'object', properties, required, additionalProperties: false },
        output: signature.output,
        encoding,
        example: {
          input: Object.fromEntries(names.map((name) => [name, first?.[name] ?? null])),
          output: { probability: 0.5 },
        },
      },
    })
    linkPackage(cwd, '@flit-ml/runtime-onnx')
    writeFileSync(join(cwd, 'rows.csv'), stringify([...oracle.rows], { header: true, columns: names }))

    const predicted = await flit(['predict', 'bnpl.converted', '--in', 'rows.csv', '--output-format', 'json'], { cwd })
    expect(predicted).toMatchObject({ status: 0, stderr: '' })
    const probabilities = JSON.parse(predicted.stdout).map(({ probability }: { probability: number }) => probability)
    expect(probabilities).toHaveLength(oracle.rows.length)
    oracle.answers['proba']?.forEach((expected, row) => {
      expect(Math.abs(probabilities[row] - expected)).toBeLessThan(1e-6)
    })
  })

  it.each([
    [['convert', 'nowhere.json', '--out', 'model.onnx'], 1, 'error FLIT_FILE_UNREADABLE: nowhere.json'],
    [['convert', 'model.json', '--out', 'nowhere/model.onnx'], 1, 'error FLIT_OUTPUT_UNWRITABLE: nowhere/model.onnx'],
    [['convert', 'model.json', '--out', 'model.json'], 2, 'error FLIT_USAGE: model.json is the input.'],
    [['convert', 'dart.json', '--out', 'model.onnx'], 1, 'error FLIT_CONVERT_UNSUPPORTED: '],
  ])('leaves nothing behind where it fails: flit %j', async (args, expected, problem) => {
    const cwd = applicationWithModel()
    writeFileSync(join(cwd, 'dart.json'), readFixture('refused/dart.json'))
    const before = readdirSync(cwd)
    const { status, stdout, stderr } = await flit(args, { cwd })
    expect({ status, stdout }).toEqual({ status: expected, stdout: '' })
    expect(stderr).toContain(problem)
    expect(readdirSync(cwd)).toEqual(before)
    expect(readFileSync(join(cwd, 'model.json'))).toEqual(Buffer.from(oracle.model))
  })
})
