import { type RuntimeCase, testRuntime } from '@flit-ml/testkit'
import { artifact, golden } from './testing/fixture.ts'
import { matrix, pipelineInput, signature, tensors } from './testing/signatures.ts'

const [input = {}] = golden.rows
const [output = {}] = golden.outputs

const cases = Object.entries({ matrix, tensors }).map(
  ([layout, encoding]): RuntimeCase => ({
    name: `scikit-learn's pipeline, as ${layout}`,
    artifact: artifact(`pipeline/${layout}`),
    task: 'binary-classification',
    signature: signature({ input: pipelineInput, encoding, example: { input, output } }),
    golden,
  }),
)

testRuntime(import.meta.url, {
  cases,
  options: {
    accepted: [{ intraOpNumThreads: 2 }, { executionMode: 'parallel' }, { graphOptimizationLevel: 'disabled' }],
    refused: [{ intraOpNumThreads: 0 }, { executionMode: 'sideways' }, { optimizedModelFilePath: 'out.onnx' }],
  },
  omit: {
    import:
      'The encoding of rows is code of its own, @flit-ml/encode: it is small, does no work at import, and loads nothing.',
    'same bits': 'ONNX Runtime vectorises a sigmoid: its last bit depends on the place of a row in its batch.',
  },
})
