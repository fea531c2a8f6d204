import { type Field, fieldsOf } from '../document/field.ts'
import { countOf } from '../document/scalar.ts'
import { finiteNumbersOf, indicesOf, numbersOf } from '../document/vector.ts'
import { invalid, unsupported } from '../errors.ts'
import { buildTree } from '../trees/build-tree.ts'
import type { Split, Test, Tree } from '../trees/tree.ts'
import { readCategorySets } from './category-sets.ts'

const known = [
  'left_children',
  'right_children',
  'split_indices',
  'split_conditions',
  'default_left',
  'tree_param',
] as const
const categorical = ['split_type', 'categories', 'categories_nodes', 'categories_segments', 'categories_sizes'] as const
const withoutEffect = ['id', 'parents', 'base_weights', 'loss_changes'] as const

/** One tree, whose leaves are margins in float32. */
export function readTree(field: Field, featureCount: number): Tree {
  const fields = fieldsOf(field, known, [...categorical, ...withoutEffect, 'sum_hessian'])
  const length = countNodes(fields.tree_param)
  const children = { length, least: -1, end: length }
  const left = indicesOf(fields.left_children, children)
  const right = indicesOf(fields.right_children, children)
  const { condition, feature, defaultsLeft, cover } = readNodes(fields, length, featureCount)
  const sets = readCategorySets(fields, length)
  const wayOf = (node: number, left: number, right: number): Way => {
    const set = sets.get(node)
    if (set) return memberWay(set, left, right, defaultsLeft(node))
    return lessWay(condition(node), left, right, defaultsLeft(node))
  }
  return buildTree({
    branches: { left, right },
    path: field.path,
    leaf: (node) => ({ value: condition(node), cover: cover(node) }),
    split: (node, left, right) => ({ feature: feature(node), cover: cover(node), ...wayOf(node, left, right) }),
  })
}

type NodeFields = Record<'split_indices' | 'split_conditions' | 'default_left', Field> & { sum_hessian?: Field }

/** What the fields say of one node. Each is checked where it is read, since a pruned node holds no sense. */
function readNodes(fields: NodeFields, length: number, featureCount: number) {
  const features = numbersOf(fields.split_indices, length)
  const conditions = numbersOf(fields.split_conditions, length)
  const defaults = indicesOf(fields.default_left, { length, end: 2 })
  const covers = fields.sum_hessian && finiteNumbersOf(fields.sum_hessian, length)
  return {
    /** A split's threshold, or a leaf's value. */
    condition(node: number): number {
      const value = Math.fround(conditions[node] ?? Number.NaN)
      if (Number.isFinite(value)) return value
      throw invalid(`${fields.split_conditions.path}[${node}]`, 'a number in float32')
    },
    feature(node: number): number {
      const index = features[node] ?? -1
      if (Number.isInteger(index) && index >= 0 && index < featureCount) return index
      throw invalid(`${fields.split_indices.path}[${node}]`, `a whole number from 0 to ${featureCount - 1}`)
    },
    defaultsLeft: (node: number): boolean => defaults[node] === 1,
    cover: (node: number): number => covers?.[node] ?? Number.NaN,
  }
}

type Way = Pick<Split, 'test' | 'whenTrue' | 'whenFalse' | 'missingIsTrue'>

function lessWay(value: number, left: number, right: number, missingIsTrue: boolean): Way {
  return { test: { mode: 'BRANCH_LT', value }, whenTrue: left, whenFalse: right, missingIsTrue }
}

/** A category of the set goes right. */
function memberWay(members: readonly number[], left: number, right: number, missingGoesLeft: boolean): Way {
  const [value = 0, ...others] = members
  const test: Test = others.length > 0 ? { mode: 'BRANCH_MEMBER', members } : { mode: 'BRANCH_EQ', value }
  return { test, whenTrue: right, whenFalse: left, missingIsTrue: !missingGoesLeft }
}

function countNodes(field: Field): number {
  const parameters = fieldsOf(field, ['num_nodes', 'size_leaf_vector'], ['num_deleted', 'num_feature'])
  const count = countOf(parameters.num_nodes)
  if (count === 0) throw invalid(parameters.num_nodes.path, 'at least 1')
  if (countOf(parameters.size_leaf_vector) <= 1) return count
  throw unsupported(parameters.size_leaf_vector.path, parameters.size_leaf_vector.value, 'Train with one target.')
}
