import type { Signature } from '@flit-ml/spec'
import { expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import type { LoadedModel } from '../registry/loaded-model.ts'
import { codePackage, signature } from '../testing/packages.ts'
import { temporaryApplication } from '../testing/temporary-application.ts'
import { assertGolden } from './assert-golden.ts'

const row = signature.example.input

/** A model that answers every row with 0.5, with these golden rows, and this signature. */
function load(golden?: object, own: Signature = signature): Promise<LoadedModel> {
  const entry = 'export default { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.5 })) }'
  const files = codePackage({ entry, signature: own, ...(golden && { manifest: { golden: 'golden.json' } }) })
  const dir = temporaryApplication({ 'model-risk': { ...files, ...(golden && { 'golden.json': golden }) } })
  return createRegistry({ dir }).getCachedModel('bnpl.risk')
}

it('takes a model that answers its golden rows within their tolerance', async () => {
  await assertGolden(await load({ tolerance: 1e-3, rows: [row, row], outputs: Array(2).fill({ probability: 0.5004 }) }))
})

it('refuses one that does not', async () => {
  const model = await load({ tolerance: 1e-6, rows: [row], outputs: [{ probability: 0.5004 }] })
  const details = { id: 'bnpl.risk', version: '1.0.0', differing: 1 }
  await expect(assertGolden(model)).rejects.toMatchObject({ code: 'FLIT_GOLDEN_DIFFERS', details })
})

it('asks one that has none for the example of its signature', async () => {
  const example = { ...signature.example, output: { probability: 0.5 } }
  await assertGolden(await load(undefined, { ...signature, example }))
  await expect(assertGolden(await load())).rejects.toMatchObject({ code: 'FLIT_GOLDEN_DIFFERS' })
})
