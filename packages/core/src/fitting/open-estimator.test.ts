import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codePackage, dataPackage, meanTrainer, runtimePackage, signature } from '../testing/packages.ts'
import { type Files, temporaryApplication } from '../testing/temporary-application.ts'
import { openEstimator } from './open-estimator.ts'

const { input, example } = signature
const row = { ...example.input, seller: 'large' }
const rows = [row, { ...row, price: 200 }, { ...row, price: 300 }, { ...row, seller: 'small' }]
const labels = [0, 0, 0, 1]

/** With an input that its example lacks. */
const grown = {
  ...signature,
  input: {
    ...input,
    properties: { ...input.properties, seller: { type: 'string', enum: ['large', 'small'] } },
    required: [...(input.required ?? []), 'seller'],
  },
  background: [example.input, example.input],
}

const [artifact, noArtifact] = [{ trainer: 'mean-trainer' }, { trainer: 'mean-trainer', artifact: undefined }]

function packageFolder(files: Files): string {
  const packages = { 'model-risk': files, 'constant-runtime': runtimePackage(), 'mean-trainer': meanTrainer }
  return join(temporaryApplication(packages), 'node_modules/model-risk')
}

describe('openEstimator', () => {
  it('fits a model whose signature has grown since its artifact', async () => {
    const folder = packageFolder(dataPackage({ manifest: artifact, signature: grown }))
    const estimator = await openEstimator(folder)
    expect(await estimator.trainer()).toMatchObject({ version: '3.2.1', trainer: { name: 'mean-trainer' } })
    expect(estimator.info).toMatchObject({ reference: 'bnpl.risk@1.0.0', path: folder, signature: grown })
    const fitted = await estimator.fit(rows, labels)
    expect(await fitted.predict([row])).toEqual([{ probability: 0.375 }])
    const { signature } = fitted.info
    expect(signature).toMatchObject({ background: rows.slice(0, 2), example: { input: row } })
    expect(signature.example.output).toEqual({ probability: 0.375 })
    expect(fitted.lineage.base).toEqual({ reference: 'bnpl.risk@1.0.0', sha256: estimator.manifest.artifact?.sha256 })
    await expect(estimator.fit([example.input], [1])).rejects.toMatchObject({ code: 'FLIT_ROW_INVALID' })
  })

  it('fits one that has no artifact yet', async () => {
    const folder = packageFolder(dataPackage({ manifest: noArtifact }))
    rmSync(join(folder, 'model'), { recursive: true })
    const estimator = await openEstimator(folder)
    expect(estimator.manifest.artifact).toBeUndefined()
    const fitted = await estimator.fit([example.input, example.input], [0, 1])
    expect(await fitted.predict([example.input])).toEqual([{ probability: 0.625 }])
    expect(fitted.lineage.base).toEqual({ reference: 'bnpl.risk@1.0.0' })
    const again = await fitted.fit([example.input, example.input], [0, 1])
    expect(again.artifact).toEqual(fitted.artifact)
  })

  it('keeps an example and a background that the input allows', async () => {
    const background = [{ ...example.input, price: 7 }]
    const folder = packageFolder(dataPackage({ manifest: artifact, signature: { ...signature, background } }))
    const fitted = await (await openEstimator(folder)).fit([{ ...example.input, price: 1 }, example.input], [0, 1])
    expect(fitted.info.signature).toMatchObject({ background, example: { input: example.input } })
  })

  it.each<[string, Files, string]>([
    ['is code', codePackage(), 'FLIT_FIT_UNAVAILABLE'],
    ['names no trainer', dataPackage(), 'FLIT_FIT_UNAVAILABLE'],
    ['is no model', { 'package.json': { name: 'model-risk', version: '1.0.0' } }, 'FLIT_MANIFEST_INVALID'],
    ['has a wrong manifest', dataPackage({ manifest: { ...noArtifact, task: 'guess' } }), 'FLIT_MANIFEST_INVALID'],
    ['has no signature', dataPackage({ manifest: { ...artifact, signature: 'none.json' } }), 'FLIT_PATH_REFUSED'],
  ])('refuses a package that %s', async (_, files, code) => {
    await expect(openEstimator(packageFolder(files))).rejects.toMatchObject({ code })
  })

  it('refuses parameters that the signature does not allow', async () => {
    const folder = packageFolder(dataPackage({ manifest: artifact }))
    await expect(openEstimator(folder, { parameters: { depth: 1 } })).rejects.toMatchObject({
      code: 'FLIT_PARAMETERS_INVALID',
    })
  })
})
