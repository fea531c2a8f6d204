import { elementsOf, type Field, fieldsOf } from '../document/field.ts'
import { finiteNumbersOf, indicesOf } from '../document/vector.ts'
import { invalid } from '../errors.ts'
import { buildTree } from '../trees/build-tree.ts'
import type { Tree } from '../trees/tree.ts'
import { foldFeature } from './fold-feature.ts'
import { type PlainFeature, type Preprocessing, plainFeatures } from './preprocessing.ts'

/** The trees of a forest, which test the columns of the input: the preprocessing has become part of their tests. */
export function readForest(field: Field, preprocessing: Preprocessing): Tree[] {
  const features = plainFeatures(preprocessing)
  const trees = elementsOf(field).map((element) => readTree(element, features))
  if (trees.length === 0) throw invalid(field.path, 'at least one tree')
  return trees
}

function readTree(field: Field, features: readonly PlainFeature[]): Tree {
  const fields = fieldsOf(field, ['feature', 'threshold', 'left', 'right', 'value'], ['cover'])
  const values = finiteNumbersOf(fields.value)
  const length = values.length
  const children = { length, least: -1, end: length }
  const tested = indicesOf(fields.feature, { length, least: -1, end: features.length })
  const thresholds = finiteNumbersOf(fields.threshold, length)
  const covers = fields.cover && finiteNumbersOf(fields.cover, length)
  const cover = (node: number) => covers?.[node] ?? Number.NaN
  if (length === 0) throw invalid(field.path, 'a tree with a root')
  return buildTree({
    branches: { left: indicesOf(fields.left, children), right: indicesOf(fields.right, children) },
    path: field.path,
    leaf: (node) => ({ value: values[node] ?? 0, cover: cover(node) }),
    split: (node, left, right) => {
      const feature = features[tested[node] ?? -1]
      if (!feature) throw invalid(`${fields.feature.path}[${node}]`, 'a feature')
      const threshold = { value: thresholds[node] ?? 0, path: `${fields.threshold.path}[${node}]` }
      return { ...foldFeature(feature, threshold, left, right), cover: cover(node) }
    },
  })
}
