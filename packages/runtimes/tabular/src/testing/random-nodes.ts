import { encodeOnnx, floats, type NodeParts, tensor, text, texts } from './encode-onnx.ts'
import type { RandomModel } from './random-trees.ts'

export interface RandomNodes {
  readonly trees: number
  readonly depth: number
  readonly columns: number
  /** The names of the modes that splits may have. */
  readonly modes: readonly string[]
  /** The chance that a split has children. Default: 0.9. */
  readonly growth?: number
  /** How many targets or classes. */
  readonly targets: number
  /** The labels of classes: without them, it is a regressor. */
  readonly labels?: readonly string[] | readonly number[]
  /** Which targets a leaf has weights for. Default: one, the number of its tree. */
  readonly leaf?: 'one' | 'all' | 'some' | 'first' | 'second'
  readonly arePositive?: boolean
  readonly aggregate?: string
  readonly transform?: string
  readonly bases?: readonly number[]
  /** Of ai.onnx.ml. Default: 3. */
  readonly version?: number
  /** Default: float32, with attributes of float32. */
  readonly input?: 'float64' | 'int64' | 'int32'
  /** Whether numbers are tensors of the input's type. */
  readonly asTensors?: boolean
}

const inputTypes = { float32: 1, int32: 6, int64: 7, float64: 11 } as const

/** A model of one TreeEnsembleClassifier or TreeEnsembleRegressor, from `input` to `label` and `scores`. */
export function randomNodes(parts: RandomNodes, random: () => number): RandomModel & { readonly node: NodeParts } {
  const { targets, labels, modes, growth = 0.9, leaf = 'one', version = 3, input = 'float32' } = parts
  const integer = (below: number) => Math.floor(random() * below)
  const round = input === 'float64' && parts.asTensors ? (value: number) => value : Math.fround
  const nodes = { treeids: [], nodeids: [], featureids: [], truenodeids: [], falsenodeids: [], missing: [] } as Record<
    string,
    number[]
  >
  const names: string[] = []
  const values: number[] = []
  const weights = { treeids: [], nodeids: [], ids: [], weights: [] } as Record<string, number[]>
  for (let tree = 0; tree < parts.trees; tree++) addTree(tree)

  function addTree(tree: number): void {
    let next = 0
    add(1)

    function add(level: number): number {
      const id = next++
      const isLeaf = level > parts.depth || random() > growth
      const at = names.push(isLeaf ? 'LEAF' : (modes[integer(modes.length)] as string)) - 1
      const column = [tree, id, isLeaf ? 0 : integer(parts.columns), 0, 0, integer(2)]
      for (const [index, list] of Object.values(nodes).entries()) list.push(column[index] as number)
      const isWhole = names[at]?.endsWith('EQ') && names[at] !== 'BRANCH_LEQ'
      values.push(isLeaf ? 0 : isWhole || random() < 0.3 ? integer(20) : round((random() - 0.5) * 10))
      if (isLeaf) addWeights(tree, id)
      else {
        ;(nodes['truenodeids'] as number[])[at] = add(level + 1)
        ;(nodes['falsenodeids'] as number[])[at] = add(level + 1)
      }
      return id
    }
  }

  function addWeights(tree: number, id: number): void {
    for (const target of targetsOf(tree)) {
      weights['treeids']?.push(tree)
      weights['nodeids']?.push(id)
      weights['ids']?.push(target)
      weights['weights']?.push(round((random() - (parts.arePositive ? 0 : 0.5)) / Math.sqrt(parts.trees)))
    }
  }

  function targetsOf(tree: number): readonly number[] {
    const all = Array.from({ length: targets }, (_, target) => target)
    if (leaf === 'all') return all
    if (leaf === 'first') return [0]
    if (leaf === 'second') return [1]
    if (leaf === 'one') return [tree % targets]
    const some = all.filter(() => random() < 0.5)
    return some.length > 0 ? some : [integer(targets)]
  }

  const real = (name: string, list: readonly number[] = []) => {
    const shape = [list.length]
    if (!parts.asTensors) return { [name]: floats(list) }
    return { [`${name}_as_tensor`]: tensor(input === 'float64' ? { shape, doubles: list } : { shape, floats: list }) }
  }
  const prefix = labels ? 'class' : 'target'
  const isText = typeof labels?.[0] === 'string'
  const attributes = {
    nodes_treeids: nodes['treeids'] ?? [],
    nodes_nodeids: nodes['nodeids'] ?? [],
    nodes_featureids: nodes['featureids'] ?? [],
    nodes_truenodeids: nodes['truenodeids'] ?? [],
    nodes_falsenodeids: nodes['falsenodeids'] ?? [],
    nodes_missing_value_tracks_true: nodes['missing'] ?? [],
    nodes_modes: texts(names),
    ...real('nodes_values', values),
    [`${prefix}_treeids`]: weights['treeids'] ?? [],
    [`${prefix}_nodeids`]: weights['nodeids'] ?? [],
    [`${prefix}_ids`]: weights['ids'] ?? [],
    ...real(`${prefix}_weights`, weights['weights']),
    post_transform: text(parts.transform ?? 'NONE'),
    ...(parts.bases && real('base_values', parts.bases)),
    ...(labels
      ? isText
        ? { classlabels_strings: texts(labels as readonly string[]) }
        : { classlabels_int64s: labels as readonly number[] }
      : { n_targets: targets, aggregate_function: text(parts.aggregate ?? 'SUM') }),
  }
  const operator = labels ? 'TreeEnsembleClassifier' : 'TreeEnsembleRegressor'
  const outputs = labels ? { label: isText ? 8 : 7, scores: 1 } : { scores: 1 }
  const node = { operator, domain: 'ai.onnx.ml', inputs: ['input'], outputs: Object.keys(outputs), attributes }
  const inputs = { input: { type: inputTypes[input], columns: parts.columns } }
  return {
    node,
    artifact: encodeOnnx({ nodes: [node], inputs, outputs, version }),
    values: values.filter((_, at) => names[at] !== 'LEAF'),
  }
}
