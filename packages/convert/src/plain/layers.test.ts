import { describe, expect, test } from 'vitest'
import { convert } from '../convert.ts'
import { errorOf } from '../testing/error-of.ts'
import { runGraph } from '../testing/run-graph.ts'

const encode = (document: object) => new TextEncoder().encode(JSON.stringify(document))

const document = {
  task: 'regression',
  pre: {
    num: ['income', 'debt'],
    median: [4, null],
    mean: [2, 0],
    scale: [2, 1],
    cat: [
      { name: 'home', values: ['other', 'owner'], missing: 'other' },
      { name: 'job', values: ['none', 'part', 'full'], encoding: 'ordinal' },
    ],
  },
  layers: [{ W: [[1], [10], [100], [200], [1000]], b: [0.5] }],
}

test('the features and the encoding are those of the document', () => {
  const { task, features, encoding } = convert(encode(document))
  expect(task).toBe('regression')
  expect(features).toEqual([
    { name: 'income', type: 'number', optional: true },
    { name: 'debt', type: 'number', optional: false },
    { name: 'home', type: 'category', categories: ['other', 'owner'], optional: true },
    { name: 'job', type: 'category', categories: ['none', 'part', 'full'], optional: false },
  ])
  expect(encoding).toEqual({
    layout: 'matrix',
    tensor: 'input',
    columns: [
      { name: 'income' },
      { name: 'debt' },
      { name: 'home', categories: ['other', 'owner'] },
      { name: 'job', categories: ['none', 'part', 'full'] },
    ],
    output: { tensor: 'variable', columns: { value: 0 } },
  })
})

test('each kind of column reaches its weight', async () => {
  const { onnx } = convert(encode(document))
  const matrix = Float32Array.of(6, 3, 1, 2, Number.NaN, 0, Number.NaN, 1)
  expect([...(await runGraph(onnx, matrix, 4))]).toEqual([2 + 30 + 200 + 2000 + 0.5, 1 + 0 + 100 + 1000 + 0.5])
})

test('the same document gives the same bytes', () => {
  expect(convert(encode(document)).onnx).toEqual(convert(encode(document)).onnx)
})

describe('is refused', () => {
  const { pre, layers } = document
  test.each<[string, string, object]>([
    ['FLIT_CONVERT_UNSUPPORTED', 'layer', { ...document, layer: 1 }],
    ['FLIT_CONVERT_UNSUPPORTED', 'pre.shift', { ...document, pre: { ...pre, shift: [] } }],
    ['FLIT_CONVERT_UNSUPPORTED', 'task', { ...document, task: 'ranking' }],
    ['FLIT_CONVERT_UNSUPPORTED', 'activation', { ...document, activation: 'gelu' }],
    ['FLIT_CONVERT_INVALID', 'pre.median', { ...document, pre: { ...pre, median: [1] } }],
    ['FLIT_CONVERT_INVALID', 'pre.scale', { ...document, pre: { ...pre, scale: [0, 1] } }],
    ['FLIT_CONVERT_INVALID', 'pre.scale', { ...document, pre: { ...pre, scale: [1e-40, 1] } }],
    ['FLIT_CONVERT_INVALID', 'pre.median', { ...document, pre: { ...pre, median: [1e39, 1] } }],
    ['FLIT_CONVERT_INVALID', 'layers[0].b[0]', { ...document, layers: [{ ...layers[0], b: [1e39] }] }],
    ['FLIT_CONVERT_INVALID', 'pre.mean[0]', { ...document, pre: { ...pre, mean: [null, 1] } }],
    ['FLIT_CONVERT_INVALID', 'pre.num', { pre: { num: ['a'], mean: [1] }, layers }],
    ['FLIT_CONVERT_INVALID', 'pre', { pre: { num: ['a', 'a'] }, layers }],
    ['FLIT_CONVERT_INVALID', 'pre', { pre: { num: [] }, layers }],
    [
      'FLIT_CONVERT_INVALID',
      'pre.cat[0].missing',
      { pre: { num: [], cat: [{ name: 'a', values: ['x'], missing: 'y' }] }, layers },
    ],
    [
      'FLIT_CONVERT_INVALID',
      'pre.cat[0].values',
      { pre: { num: [], cat: [{ name: 'a', values: ['x', 'x'] }] }, layers },
    ],
    ['FLIT_CONVERT_INVALID', 'layers', { ...document, layers: [] }],
    [
      'FLIT_CONVERT_INVALID',
      'layers[0].b',
      {
        pre: { num: ['a'] },
        layers: [
          { W: [[]], b: [] },
          { W: [], b: [0] },
        ],
      },
    ],
    ['FLIT_CONVERT_INVALID', 'layers', { pre: { num: ['a'] }, layers: [{ W: [[1, 2]], b: [0, 0] }] }],
    ['FLIT_CONVERT_INVALID', 'layers[0].W', { pre: { num: ['a'] }, layers }],
    ['FLIT_CONVERT_INVALID', 'layers[0].W[0]', { pre: { num: ['a'] }, layers: [{ W: [[1, 2]], b: [0] }] }],
    ['FLIT_CONVERT_INVALID', 'the file', { ...document, trees: [] }],
    ['FLIT_CONVERT_INVALID', 'the file', { pre, trees: [], activation: 'relu' }],
  ])('%s at %s', (code, field, changed) => {
    expect(errorOf(() => convert(encode(changed)))).toMatchObject({ code, details: { field } })
  })
})
