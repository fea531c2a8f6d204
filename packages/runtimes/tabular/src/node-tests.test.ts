import { readOnnxNodeTests } from '@flit-ml/oracles'
import { describe, expect, test } from 'vitest'
import { type NodeTestCase, nodeTestCase } from './testing/node-test-case.ts'
import { runReferenceTensors, runTensors } from './testing/run-tensors.ts'
import { tensorDifference, within } from './testing/tensor-difference.ts'

const tests = [...readOnnxNodeTests()]
/** As the node tests have it, and as this runtime promises of an approximation. */
const [byTest, byPromise] = [within(1e-7, 1e-3), within(1e-6, 1e-6)]
const refusals: string[] = []

function refusalOf(run: () => void): string | undefined {
  try {
    run()
    return undefined
  } catch (error) {
    expect(error).toMatchObject({ code: 'FLIT_ARTIFACT_REFUSED' })
    const { problem, remedy } = error as { readonly problem: string; readonly remedy: string }
    expect(`${problem} ${remedy}`).toContain('@flit-ml/runtime-onnx runs it')
    return problem.replace(', which @flit-ml/runtime-tabular does not cover.', '')
  }
}

async function check(model: Uint8Array, parts: NodeTestCase, rows: ReadonlySet<string>): Promise<void> {
  const found = runTensors(model, parts.inputs, rows)
  const reference = await runReferenceTensors(model, parts.inputs)
  for (const [name, expected] of parts.outputs) {
    expect(tensorDifference(found.get(name), expected, byTest)).toBeUndefined()
    const isClose = parts.isExact ? () => false : byPromise
    expect(tensorDifference(found.get(name), reference.get(name) ?? expected, isClose)).toBeUndefined()
  }
}

describe("the ONNX project's node tests are passed, or refused as src/testing/refused-node-tests.txt says:", () => {
  test.each(tests)('%s', async (name, nodeTest) => {
    const { model } = nodeTest
    const unread = refusalOf(() => nodeTestCase(nodeTest))
    if (unread) {
      refusals.push(`${name}: ${unread}`)
      return
    }
    const parts = nodeTestCase(nodeTest)
    for (const [kind, rows] of [
      ['', new Set<string>()],
      [', with rows', parts.rows],
    ] as const) {
      const refusal = refusalOf(() => runTensors(model, parts.inputs, rows))
      if (refusal) refusals.push(`${name}${kind}: ${refusal}`)
      else await check(model, parts, rows)
    }
  })

  test('none is refused that is not listed there, and none is listed that is passed', async () => {
    await expect(`${refusals.join('\n')}\n`).toMatchFileSnapshot('../src/testing/refused-node-tests.txt')
  })
})
