import { readAnswers, readFixture, readOracle, toMatrix } from '@flit-ml/oracles'
import { isFlitError } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { errorOf } from './testing/error-of.ts'
import { runGraph } from './testing/run-graph.ts'

const encode = (document: unknown) => new TextEncoder().encode(JSON.stringify(document))

describe('what XGBoost has and there is no conversion for', () => {
  test.each([
    ['dart', 'learner.gradient_booster.name', 'dart'],
    ['gblinear', 'learner.gradient_booster.name', 'gblinear'],
    ['softprob', 'learner.objective.name', 'multi:softprob'],
    ['hinge', 'learner.objective.name', 'binary:hinge'],
    ['pairwise', 'learner.objective.name', 'rank:pairwise'],
    ['two_targets', 'learner.learner_model_param.num_target', '2'],
  ])('%s is refused by its name', (name, field, value) => {
    const error = errorOf(() => convert(readFixture(`refused/${name}.json`)))
    expect(error).toMatchObject({ code: 'FLIT_CONVERT_UNSUPPORTED', details: { field, value } })
    expect(error).toHaveProperty('message', expect.stringContaining(`${field} is "${value}"`))
  })

  test.each([
    ['learner.surprise', (model: Model) => Object.assign(model.learner, { surprise: 1 })],
    [
      'learner.gradient_booster.model.weight_drop',
      (model: Model) => Object.assign(booster(model), { weight_drop: [] }),
    ],
    [
      'learner.gradient_booster.model.trees[0].leaf_weights',
      (model: Model) => Object.assign(tree(model), { leaf_weights: [] }),
    ],
    ['learner.objective.novel_param', (model: Model) => Object.assign(model.learner.objective, { novel_param: {} })],
  ])('an unknown field %s is refused', (field, change) => {
    const model = parse('xgboost/base_score')
    change(model)
    expect(errorOf(() => convert(encode(model)))).toMatchObject({
      code: 'FLIT_CONVERT_UNSUPPORTED',
      details: { field },
    })
  })

  test.each([
    ['version', [4, 0, 0]],
    ['version', [0, 90, 0]],
    ['version', [null]],
    ['version', []],
  ])('%s %j is refused', (field, version) => {
    const model = { ...parse('xgboost/base_score'), version }
    expect(errorOf(() => convert(encode(model)))).toMatchObject({
      code: 'FLIT_CONVERT_UNSUPPORTED',
      details: { field },
    })
  })

  test.each(['[5E-1,5E-1]', '0', '1', 'NaN', '', 'half'])('a base_score of %j is refused', (base_score) => {
    const model = parse('xgboost/base_score')
    Object.assign(model.learner.learner_model_param, { base_score })
    const details = { field: 'learner.learner_model_param.base_score', value: base_score }
    expect(errorOf(() => convert(encode(model)))).toMatchObject({ code: 'FLIT_CONVERT_UNSUPPORTED', details })
  })
})

describe('a model that was stopped early', () => {
  const model = readFixture('refused/early_stopped.json')

  test('is refused while nobody says which rounds answer', () => {
    const details = { field: 'learner.attributes.best_iteration' }
    expect(errorOf(() => convert(model))).toMatchObject({ code: 'FLIT_CONVERT_UNSUPPORTED', details })
  })

  test.each(['best', 'all'] as const)('answers with %s rounds as XGBoost does', async (rounds) => {
    const { onnx, encoding, features } = convert(model, { rounds })
    const { rows } = readOracle('xgboost/base_score')
    const found = await runGraph(onnx, toMatrix(rows, encoding.columns), features.length)
    const expected = readAnswers('refused/early_stopped')[rounds] ?? new Float64Array()
    expect(expected).toHaveLength(rows.length)
    for (const [row, value] of expected.entries()) expect(found[2 * row + 1]).toBeCloseTo(value, 6)
  })
})

describe('a file that is no model', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'hello'],
    ['an array', '[1]'],
    ["Python's pickle", '\x80\x04\x95'],
    ['an old binary model', 'binf\x00\x00\x00'],
  ])('%s is refused', (_, text) => {
    const error = errorOf(() => convert(Uint8Array.from(text, (character) => character.charCodeAt(0))))
    expect(error).toMatchObject({ code: 'FLIT_CONVERT_UNSUPPORTED' })
  })

  test.each([{}, { pre: { num: ['a'] } }, { learner: null }, { learner: [] }, { learner: { name: 'x' } }])(
    '%j',
    (document) => {
      expect(isFlitError(errorOf(() => convert(encode(document))))).toBe(true)
    },
  )
})

interface Model {
  learner: {
    objective: object
    learner_model_param: object
    gradient_booster: { model: { trees: object[] } }
  }
}

function parse(name: string): Model {
  return JSON.parse(new TextDecoder().decode(readFixture(`${name}.json`)))
}

function booster(model: Model): object {
  return model.learner.gradient_booster.model
}

function tree(model: Model): object {
  return model.learner.gradient_booster.model.trees[0] ?? {}
}
