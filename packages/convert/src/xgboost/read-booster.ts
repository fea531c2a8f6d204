import { elementsOf, type Field, fieldsOf, nameOf } from '../document/field.ts'
import { countOf, wordOf } from '../document/scalar.ts'
import { indicesOf } from '../document/vector.ts'
import { invalid, unsupported } from '../errors.ts'
import type { Tree } from '../trees/tree.ts'
import { readTree } from './read-tree.ts'

export interface Booster {
  readonly trees: readonly Tree[]
  /** How many trees there are up to the end of each round. */
  readonly roundEnds: readonly number[]
  /** The categories that a data frame had in training, since XGBoost 3.1. */
  readonly categories: Field | undefined
}

/** The trees of a booster `gbtree`, each other being refused by its name. */
export function readBooster(field: Field, featureCount: number): Booster {
  wordOf(nameOf(field), ['gbtree'])
  const { model } = fieldsOf(field, ['name', 'model'])
  const fields = fieldsOf(model, ['gbtree_model_param', 'trees', 'tree_info'], ['iteration_indptr', 'cats'])
  const trees = elementsOf(fields.trees).map((tree) => readTree(tree, featureCount))
  const parameters = fieldsOf(
    fields.gbtree_model_param,
    ['num_trees'],
    ['num_parallel_tree', 'size_leaf_vector', 'num_roots', 'num_feature', 'num_output_group', 'pad_32bits'],
  )
  if (countOf(parameters.num_trees) !== trees.length) throw invalid(fields.trees.path, 'as long as num_trees says')
  refuseGroups(fields.tree_info, trees.length)
  const parallel = parameters.num_parallel_tree ? countOf(parameters.num_parallel_tree) : 1
  return { trees, roundEnds: endRounds(fields.iteration_indptr, parallel, trees.length), categories: fields.cats }
}

function refuseGroups(field: Field, length: number): void {
  const group = indicesOf(field, { length, end: 2 ** 31 }).find((index) => index > 0)
  if (group !== undefined) throw unsupported(field.path, group, 'Train with one target and two classes.')
}

function endRounds(field: Field | undefined, parallel: number, treeCount: number): number[] {
  if (field) return [...indicesOf(field, { end: treeCount + 1 })].slice(1)
  return Array.from({ length: treeCount / Math.max(parallel, 1) }, (_, round) => (round + 1) * parallel)
}
