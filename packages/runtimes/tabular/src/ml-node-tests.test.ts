import { listNodeTests, readNodeTest } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { readOnnx } from './onnx/read-onnx.ts'
import { compileProgram } from './program/compile-program.ts'
import { nodeTestCase } from './testing/node-test-case.ts'
import { runReferenceTensors, runTensors } from './testing/run-tensors.ts'
import { tensorDifference } from './testing/tensor-difference.ts'

/** Why some are refused. */
const refused: Readonly<Record<string, string>> = {
  test_ai_onnx_ml_label_encoder_tensor_mapping: 'is of type 5',
  test_ai_onnx_ml_label_encoder_tensor_value_only_mapping: 'is of type 5',
}
const names = listNodeTests()
const never = () => false

describe("the ONNX project's node tests of ai.onnx.ml", () => {
  test.each(names.filter((name) => !(name in refused)))('%s has its bits, and those of ONNX Runtime', async (name) => {
    const nodeTest = readNodeTest(name)
    const { inputs, outputs } = nodeTestCase(nodeTest)
    const [rows = ''] = inputs.keys()
    const found = runTensors(nodeTest.model, inputs, new Set([rows]))
    const reference = await runReferenceTensors(nodeTest.model, inputs)
    for (const [output, expected] of outputs) {
      expect(tensorDifference(found.get(output), expected, never)).toBeUndefined()
      expect(tensorDifference(reference.get(output), expected, never)).toBeUndefined()
    }
  })

  test.each(Object.entries(refused))('%s is refused: it %s', (name, reason) => {
    expect(names).toContain(name)
    const graph = readOnnx(readNodeTest(name).model)
    const run = () => compileProgram(graph, graph.outputs[0]?.name ?? '', { simd: true })
    expect(run).toThrow(reason)
    expect(run).toThrow('@flit-ml/runtime-onnx runs it')
  })
})
