import { encodeOnnx, tensor } from './encode-onnx.ts'

export interface RandomTrees {
  readonly trees: number
  readonly depth: number
  readonly columns: number
  /** The numbers of the modes that splits may have. */
  readonly modes: readonly number[]
  /** The chance that a split has children. Default: 1, as deep as may be. */
  readonly growth?: number
  readonly targets?: number
  readonly aggregate?: number
  readonly transform?: number
  /** Up to what the members of sets go. Default: 20. */
  readonly members?: number
  /** Whether the input and all numbers are of float64. */
  readonly areDoubles?: boolean
  /** A bound, from a random number below 1. Default: evenly spread from -5 to 5. */
  readonly bound?: (random: number) => number
}

export interface RandomModel {
  readonly artifact: Uint8Array
  /** What its splits test against. */
  readonly values: readonly number[]
}

const member = 6

/** A model of one TreeEnsemble. */
export function randomTrees(parts: RandomTrees, random: () => number): RandomModel {
  const {
    columns,
    depth,
    modes,
    growth = 1,
    targets = 1,
    aggregate = 1,
    transform = 0,
    members = 20,
    bound = even,
  } = parts
  const round = parts.areDoubles ? (value: number) => value : Math.fround
  const lists = { column: [], mode: [], split: [], missing: [], members: [] } as Record<string, number[]>
  const ways = { trueId: [], trueLeaf: [], falseId: [], falseLeaf: [] } as Record<string, number[]>
  const leaves = { target: [], weight: [] } as Record<string, number[]>
  const integer = (below: number) => Math.floor(random() * below)
  const roots = Array.from({ length: parts.trees }, () => addSplit(1))

  function addSplit(level: number): number {
    const mode = modes[integer(modes.length)] as number
    const node = push(lists, 'column', integer(columns))
    push(lists, 'mode', mode)
    const value = mode >= 4 || random() < 0.3 ? integer(20) : round(bound(random()))
    push(lists, 'split', mode === member ? 0 : value)
    push(lists, 'missing', integer(2))
    if (mode === member) lists['members']?.push(...distinct(1 + integer(members > 20 ? 40 : 6)), Number.NaN)
    for (const way of ['true', 'false']) push(ways, `${way}Id`, 0) + push(ways, `${way}Leaf`, 0)
    for (const way of ['true', 'false']) {
      const isLeaf = level >= depth || random() > growth
      const list = (name: string) => ways[`${way}${name}`] as number[]
      list('Leaf')[node] = Number(isLeaf)
      list('Id')[node] = isLeaf ? addLeaf() : addSplit(level + 1)
    }
    return node
  }

  function addLeaf(): number {
    push(leaves, 'target', integer(targets))
    return push(leaves, 'weight', round(random() - 0.5))
  }

  function distinct(count: number): number[] {
    return [...new Set(Array.from({ length: count }, () => integer(members)))]
  }

  const floatTensor = (values: readonly number[] = []) =>
    tensor({ shape: [values.length], ...(parts.areDoubles ? { doubles: values } : { floats: values }) })
  const attributes = {
    n_targets: targets,
    aggregate_function: aggregate,
    post_transform: transform,
    tree_roots: roots,
    nodes_featureids: lists['column'] ?? [],
    nodes_modes: tensor({ shape: [lists['mode']?.length ?? 0], bytes: lists['mode'] ?? [] }),
    nodes_splits: floatTensor(lists['split']),
    nodes_missing_value_tracks_true: lists['missing'] ?? [],
    nodes_truenodeids: ways['trueId'] ?? [],
    nodes_trueleafs: ways['trueLeaf'] ?? [],
    nodes_falsenodeids: ways['falseId'] ?? [],
    nodes_falseleafs: ways['falseLeaf'] ?? [],
    leaf_targetids: leaves['target'] ?? [],
    leaf_weights: floatTensor(leaves['weight']),
    ...(lists['members']?.length && { membership_values: floatTensor(lists['members']) }),
  }
  const node = { operator: 'TreeEnsemble', domain: 'ai.onnx.ml', inputs: ['input'], attributes }
  const type = parts.areDoubles ? 11 : 1
  const artifact = encodeOnnx({ nodes: [node], inputs: { input: { type, columns } }, outputType: type })
  return { artifact, values: lists['split'] ?? [] }
}

function even(random: number): number {
  return (random - 0.5) * 10
}

/** Adds to a list, and says at which place. */
function push(lists: Record<string, number[]>, name: string, value: number): number {
  return (lists[name]?.push(value) ?? 0) - 1
}
