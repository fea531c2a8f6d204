import { seededRandom } from './seeded-random.ts'

export const columns = 30
const depth = 6
/** XGBoost's `hist` puts a column into so many bins at most. */
const bins = 254

/**
 * A classifier as XGBoost 1.7 saves it in JSON: full trees of depth 6 over 30 columns or so many as are asked for, with random splits. XGBoost takes no whole number
 * where it expects a float.
 */
export function makeBooster(trees: number, width: number = columns): string {
  const random = seededRandom(trees)
  return JSON.stringify({
    learner: {
      attributes: {},
      feature_names: [],
      feature_types: [],
      gradient_booster: {
        model: {
          gbtree_model_param: { num_parallel_tree: '1', num_trees: String(trees), size_leaf_vector: '0' },
          tree_info: Array.from({ length: trees }, () => 0),
          trees: Array.from({ length: trees }, (_, id) => makeTree(id, width, random)),
        },
        name: 'gbtree',
      },
      learner_model_param: { base_score: '5E-1', num_class: '0', num_feature: String(width), num_target: '1' },
      objective: { name: 'binary:logistic', reg_loss_param: { scale_pos_weight: '1' } },
    },
    version: [1, 7, 4],
  })
}

/** Nodes in the order of a heap. */
function makeTree(id: number, width: number, random: () => number): object {
  const splits = 2 ** depth - 1
  const list = <T>(value: (node: number) => T) => Array.from({ length: 2 * splits + 1 }, (_, node) => value(node))
  const isSplit = (node: number) => node < splits
  const split = () => Math.fround(((Math.floor(random() * bins) + 0.3) / bins - 0.5) * 4)
  return {
    base_weights: list(() => 0.5),
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: list(() => Math.round(random())),
    id,
    left_children: list((node) => (isSplit(node) ? 2 * node + 1 : -1)),
    loss_changes: list(() => 0.5),
    parents: list((node) => (node === 0 ? 2147483647 : (node - 1) >> 1)),
    right_children: list((node) => (isSplit(node) ? 2 * node + 2 : -1)),
    split_conditions: list((node) => (isSplit(node) ? split() : Math.fround((random() - 0.5) / 8))),
    split_indices: list((node) => (isSplit(node) ? Math.floor(random() * width) : 0)),
    split_type: list(() => 0),
    sum_hessian: list(() => 1.5),
    tree_param: {
      num_deleted: '0',
      num_feature: String(width),
      num_nodes: String(2 * splits + 1),
      size_leaf_vector: '0',
    },
  }
}

/** Rows as one matrix: a bell curve around 0, and a tenth of the values missing. */
export function makeRows(rows: number, width: number = columns): Float32Array {
  const random = seededRandom(rows)
  return Float32Array.from({ length: rows * width }, () =>
    random() < 0.1 ? Number.NaN : (random() + random() + random() - 1.5) * 2,
  )
}
