import { fromBinary } from '@bufbuild/protobuf'
import { readFixture } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { convert } from '../convert.ts'
import { ModelProtoSchema } from '../onnx/onnx_pb.ts'
import { errorOf } from '../testing/error-of.ts'

describe('the features', () => {
  test('have the names and types that the model holds', () => {
    const { features, task, encoding } = convert(readFixture('xgboost/one_hot_hist.json'))
    expect(features.map(({ name }) => name).slice(0, 2)).toEqual(['Seniority', 'Time'])
    expect(features.filter(({ type }) => type === 'category').map(({ name }) => name)).toEqual([
      'Home',
      'Records',
      'Job',
      'Band',
    ])
    expect(features.every(({ optional }) => optional)).toBe(true)
    expect([task, encoding.output]).toEqual([
      'binary-classification',
      { tensor: 'probabilities', columns: { probability: 1 } },
    ])
  })

  test('have the names that XGBoost gives them where the model holds none', () => {
    expect(
      convert(readFixture('xgboost/unnamed.json'))
        .features.map(({ name }) => name)
        .slice(0, 2),
    ).toEqual(['f0', 'f1'])
  })
})

describe('the categories that XGBoost keeps since 3.1', () => {
  const newer = (change: (enc: object[]) => object[]) => {
    const model = JSON.parse(new TextDecoder().decode(readFixture('xgboost/base_score.json')))
    model.version = [3, 1, 0]
    model.learner.learner_model_param.base_score = '[3E-1]'
    const booster = model.learner.gradient_booster.model
    booster.iteration_indptr = [0, 1, 2, 3, 4, 5, 6]
    const none = Array.from({ length: 13 }, () => ({ offsets: [], values: [] }))
    booster.cats = { enc: change(none), feature_segments: [], sorted_idx: [] }
    return new TextEncoder().encode(JSON.stringify(model))
  }
  const home = { offsets: [0, 2, 3, 5], values: [98, 98, 99, -61, -87] }

  test('are the categories of the features', () => {
    const { features, encoding, onnx } = convert(newer((enc) => enc.with(9, home)))
    expect(features[9]).toEqual({ name: 'Home', type: 'category', categories: ['bb', 'c', 'é'], optional: true })
    expect(encoding.columns[9]).toEqual({ name: 'Home', categories: ['bb', 'c', 'é'] })
    expect(onnx).toEqual(convert(readFixture('xgboost/base_score.json')).onnx)
  })

  test('may be absent', () => {
    expect(convert(newer(() => [])).features).toEqual(convert(readFixture('xgboost/base_score.json')).features)
  })

  test('are refused where they are numbers', () => {
    const error = errorOf(() => convert(newer((enc) => enc.with(9, { type: 1, values: [1, 2] }))))
    expect(error).toMatchObject({ details: { field: 'learner.gradient_booster.model.cats.enc[9].values' } })
  })
})

test('the covers of all nodes are kept', () => {
  const source = JSON.parse(new TextDecoder().decode(readFixture('xgboost/base_score.json')))
  const expected: number[] = source.learner.gradient_booster.model.trees.flatMap(
    (tree: { sum_hessian: number[] }) => tree.sum_hessian,
  )
  const { graph, metadataProps } = fromBinary(ModelProtoSchema, convert(readFixture('xgboost/base_score.json')).onnx)
  const attributes = graph?.node[0]?.attribute ?? []
  const splits = attributes.find(({ name }) => name === 'nodes_hitrates')?.t?.floatData ?? []
  const leaves = Buffer.from(metadataProps.find(({ key }) => key === 'leaf_covers')?.value ?? '', 'base64')
  const found = [...splits, ...new Float32Array(Uint8Array.from(leaves).buffer)]
  expect(found.sort()).toEqual(expected.map(Math.fround).sort())
})
