import { readFixture } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { convert } from '../convert.ts'
import { errorOf } from '../testing/error-of.ts'

type Tree = Record<string, unknown[]>

const trees = 'learner.gradient_booster.model.trees'

/** A model whose first tree has categorical splits, at node 1 among others. */
function parse(): { learner: { gradient_booster: { model: { trees: Tree[] } } } } {
  return JSON.parse(new TextDecoder().decode(readFixture('xgboost/partition_hist.json')).replaceAll('NaN', 'null'))
}

describe('a tree that is damaged is refused', () => {
  test.each<[string, (tree: Tree) => Tree]>([
    ['split_indices[0]', (tree) => ({ split_indices: tree['split_indices']?.with(0, 13) ?? [] })],
    ['split_conditions[0]', (tree) => ({ split_conditions: tree['split_conditions']?.with(0, null) ?? [] })],
    ['split_conditions[0]', (tree) => ({ split_conditions: tree['split_conditions']?.with(0, 1e39) ?? [] })],
    ['split_conditions', (tree) => ({ split_conditions: tree['split_conditions']?.slice(1) ?? [] })],
    ['sum_hessian[0]', (tree) => ({ sum_hessian: tree['sum_hessian']?.with(0, 1e300) ?? [] })],
    ['default_left[0]', (tree) => ({ default_left: tree['default_left']?.with(0, 2) ?? [] })],
    ['left_children[0]', (tree) => ({ left_children: tree['left_children']?.with(0, 1e6) ?? [] })],
    ['split_type[1]', () => ({ categories_nodes: [], categories_segments: [], categories_sizes: [] })],
    ['split_type[1]', (tree) => ({ split_type: tree['split_type']?.with(1, 0) ?? [] })],
    ['categories_sizes[0]', (tree) => ({ categories_sizes: tree['categories_sizes']?.with(0, 0) ?? [] })],
    ['categories_segments', (tree) => ({ categories_segments: tree['categories_segments']?.slice(1) ?? [] })],
    ['categories[0]', (tree) => ({ categories: tree['categories']?.with(0, -1) ?? [] })],
  ])('at %s', (field, change) => {
    const model = parse()
    const [first] = model.learner.gradient_booster.model.trees
    Object.assign(first ?? {}, change(first ?? {}))
    expect(errorOf(() => convert(new TextEncoder().encode(JSON.stringify(model))))).toMatchObject({
      code: 'FLIT_CONVERT_INVALID',
      details: { field: `${trees}[0].${field}` },
    })
  })

  test('at a list of trees that is too short', () => {
    const model = parse()
    model.learner.gradient_booster.model.trees.pop()
    expect(errorOf(() => convert(new TextEncoder().encode(JSON.stringify(model))))).toMatchObject({
      code: 'FLIT_CONVERT_INVALID',
      details: { field: trees },
    })
  })
})
