import { describe, expect, test } from 'vitest'
import { compileMatrixModel } from './compile-matrix-model.ts'
import { encodeOnnx, field, floats, integer, message, type NodeParts, tensor, text } from './testing/encode-onnx.ts'
import { randomNumbers } from './testing/random.ts'
import { randomTrees } from './testing/random-trees.ts'

const constants = { weights: { shape: [3, 1], floats: [1, 2, 3] }, indices: { shape: [1], integers: [3] } }

function problemOf(artifact: Uint8Array): string {
  try {
    compileMatrixModel(artifact)
    return 'none'
  } catch (error) {
    expect(error).toMatchObject({ code: 'FLIT_ARTIFACT_REFUSED', details: { runtime: '@flit-ml/runtime-tabular' } })
    return (error as Error).message
  }
}

const graphOf = (node: NodeParts) => encodeOnnx({ nodes: [node], constants, columns: 3 })

describe('what is not covered is refused by name, with what runs it:', () => {
  test.each<[names: string, node: NodeParts]>([
    ["'Conv node' (Conv)", { operator: 'Conv', inputs: ['input', 'weights'] }],
    [
      "'SVMRegressor node' (ai.onnx.ml.SVMRegressor)",
      { operator: 'SVMRegressor', domain: 'ai.onnx.ml', inputs: ['input'] },
    ],
    [
      "'Gemm node' (Gemm) has the attribute 'transA'",
      { operator: 'Gemm', inputs: ['input', 'weights'], attributes: { transA: 1 } },
    ],
    ["'Relu node' (Relu) has the attribute 'extra'", { operator: 'Relu', inputs: ['input'], attributes: { extra: 1 } }],
    [
      "'TreeEnsemble node' (ai.onnx.ml.TreeEnsemble) has the attribute 'aggregate_function' 4",
      { operator: 'TreeEnsemble', domain: 'ai.onnx.ml', inputs: ['input'], attributes: { aggregate_function: 4 } },
    ],
    [
      "'TreeEnsemble node' (ai.onnx.ml.TreeEnsemble) has the attribute 'nodes_modes' with the mode 7",
      {
        operator: 'TreeEnsemble',
        domain: 'ai.onnx.ml',
        inputs: ['input'],
        attributes: { tree_roots: [0], nodes_modes: tensor({ shape: [1], bytes: [7] }) },
      },
    ],
    [
      "'TreeEnsembleClassifier node' (ai.onnx.ml.TreeEnsembleClassifier) has 1 classes",
      {
        operator: 'TreeEnsembleClassifier',
        domain: 'ai.onnx.ml',
        inputs: ['input'],
        attributes: { classlabels_int64s: [1] },
      },
    ],
    [
      "'Normalizer node' (ai.onnx.ml.Normalizer) has the attribute 'norm' L3",
      { operator: 'Normalizer', domain: 'ai.onnx.ml', inputs: ['input'], attributes: { norm: text('L3') } },
    ],
    [
      "'LinearRegressor node' (ai.onnx.ml.LinearRegressor) has the attribute 'post_transform' CUBE",
      {
        operator: 'LinearRegressor',
        domain: 'ai.onnx.ml',
        inputs: ['input'],
        attributes: { coefficients: floats([1, 2, 3]), post_transform: text('CUBE') },
      },
    ],
    [
      "'OneHotEncoder node' (ai.onnx.ml.OneHotEncoder) has the attribute 'zeros' 0",
      {
        operator: 'OneHotEncoder',
        domain: 'ai.onnx.ml',
        inputs: ['input'],
        attributes: { cats_int64s: [1, 2], zeros: 0 },
      },
    ],
    ["'Gather node' (Gather) has the axis 0", { operator: 'Gather', inputs: ['input', 'indices'] }],
  ])('%s', (names, node) => {
    const problem = problemOf(graphOf(node))
    expect(problem).toContain(names)
    expect(problem).toContain('@flit-ml/runtime-onnx runs it')
  })
})

describe('what is damaged is refused:', () => {
  const { artifact } = randomTrees({ trees: 3, depth: 3, columns: 3, modes: [1, 6] }, randomNumbers(1))

  test('bytes that are no model', () => {
    expect(problemOf(new Uint8Array())).toContain('has no graph')
    expect(problemOf(Buffer.from('{"learner": {}}'))).toContain('no protobuf message')
  })

  test('a model that is cut off, wherever', () => {
    for (let length = 0; length < artifact.length; length++)
      expect(problemOf(artifact.slice(0, length))).not.toBe('none')
  })

  test('a model with any byte changed is refused, or answers', () => {
    const random = randomNumbers(2)
    for (let at = 0; at < artifact.length; at++) {
      const changed = artifact.slice()
      changed[at] = Math.floor(random() * 256)
      if (problemOf(changed) === 'none')
        expect(compileMatrixModel(changed).predict(new Float32Array(30)).length).toBeGreaterThan(0)
    }
  })

  test('a tensor whose numbers stand in another file', () => {
    const tensor = message(
      integer(1, 3),
      integer(2, 1),
      field(8, 'weights'),
      field(13, field(1, 'location')),
      integer(14, 1),
    )
    expect(problemOf(field(7, field(5, tensor)))).toContain('in another file')
  })

  test('columns that are not there', () => {
    const gather: NodeParts = { operator: 'Gather', inputs: ['input', 'indices'], attributes: { axis: 1 } }
    expect(problemOf(graphOf(gather))).toContain('a place that is not there')
  })

  test('a node that needs what nothing gives', () => {
    expect(problemOf(graphOf({ operator: 'Relu', inputs: ['nowhere'] }))).toContain("needs 'nowhere'")
  })
})
