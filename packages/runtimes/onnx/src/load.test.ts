import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InferenceSession } from 'onnxruntime-node'
import { describe, expect, onTestFinished, test } from 'vitest'
import { artifact } from './testing/fixture.ts'
import { loadFixture } from './testing/load-fixture.ts'
import { nestedBranches } from './testing/nested-branches.ts'
import { signature, twoColumns, twoNumbers } from './testing/signatures.ts'

const graphs = readdirSync(new URL('../fixtures/graphs', import.meta.url)).map((file) => file.replace('.onnx', ''))
const external = graphs.filter((name) => name.startsWith('external-'))

describe('a model with external data', () => {
  test.each(external)('%s is refused, however it is optimized', async (name) => {
    for (const graphOptimizationLevel of ['disabled', 'all']) {
      await expect(loadFixture(`graphs/${name}`, { options: { graphOptimizationLevel } })).rejects.toMatchObject({
        code: 'FLIT_ARTIFACT_REFUSED',
      })
    }
  })

  test('is told from one that only has the word in it', async () => {
    const model = await loadFixture('graphs/named-location', {
      signature: signature({ input: twoNumbers, encoding: { ...twoColumns, tensor: 'location' } }),
    })
    expect(await model.predict([{ first: 1, second: 0.5 }])).toEqual([{ probability: 0.5 }])
  })
})

test.each(['negative-dimension', 'huge-dimension', 'cycle', 'unknown-operator', 'unknown-domain'])(
  'graphs/%s, which cannot run, is refused',
  async (name) => {
    await expect(loadFixture(`graphs/${name}`)).rejects.toMatchObject({ code: 'FLIT_ARTIFACT_REFUSED' })
  },
)

describe('bytes that are no ONNX model are refused:', () => {
  const whole = artifact('pipeline/matrix')

  test.each([
    ['none', new Uint8Array()],
    ['the first half of a model', whole.subarray(0, whole.length / 2)],
    ['garbage', Uint8Array.from({ length: 1000 }, (_, index) => (index * 7919) % 251)],
    ['text', Buffer.from('location, location, location')],
    ['3,000 branches within each other', nestedBranches(3000)],
  ])('%s', async (_, bytes) => {
    await expect(loadFixture('pipeline/matrix', { artifact: bytes })).rejects.toMatchObject({
      code: 'FLIT_ARTIFACT_REFUSED',
      message: expect.stringMatching(/^The artifact cannot be loaded: /),
    })
  })

  test("ONNX Runtime's own format", async () => {
    const bytes = await asOrtFormat('pipeline/matrix')
    const session = await InferenceSession.create(bytes)
    onTestFinished(() => session.release())
    await expect(loadFixture('pipeline/matrix', { artifact: bytes })).rejects.toMatchObject({
      code: 'FLIT_ARTIFACT_REFUSED',
    })
  })
})

async function asOrtFormat(name: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-onnx-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const optimizedModelFilePath = join(folder, 'model.ort')
  const extra = { session: { save_model_format: 'ORT' } }
  const session = await InferenceSession.create(artifact(name), { optimizedModelFilePath, extra, logSeverityLevel: 3 })
  await session.release()
  return readFileSync(optimizedModelFilePath)
}

test('an artifact may stand anywhere in memory', async () => {
  const bytes = artifact('pipeline/matrix')
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  await expect(loadFixture('pipeline/matrix', { artifact: shifted.subarray(3) })).resolves.toBeDefined()
})
