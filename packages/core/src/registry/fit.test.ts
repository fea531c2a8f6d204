import { describe, expect, it } from 'vitest'
import { sha256Of } from '../loading/sha256-of.ts'
import { dataPackage, meanTrainer, runtimePackage, signature } from '../testing/packages.ts'
import { type Files, temporaryApplication } from '../testing/temporary-application.ts'
import { createRegistry } from './create-registry.ts'

const row = signature.example.input
const rows = [row, { ...row, price: 200 }, { ...row, price: 300 }, { ...row, price: 400 }]
const labels = [0, 0, 0, 1]

const parametersSchema = {
  type: 'object',
  properties: { offset: { type: 'number', default: 0.25, minimum: 0 }, fault: { type: 'boolean' } },
  additionalProperties: false,
}

function application(packages: Files | object = {}) {
  const manifest = { trainer: 'mean-trainer' }
  const dir = temporaryApplication({
    'model-risk': dataPackage({ manifest, signature: { ...signature, parameters: parametersSchema } }),
    'constant-runtime': runtimePackage(),
    'mean-trainer': meanTrainer,
    ...packages,
  })
  return createRegistry({ dir })
}

describe('fit', () => {
  it('gives a new model that answers, with its artifact, metrics and lineage; the loaded one stays as it is', async () => {
    const registry = application()
    const model = await registry.getModel('bnpl.risk', { offset: 0.5 })
    const steps: string[] = []
    const fitted = await model.fit(rows, labels, { onProgress: ({ step }) => steps.push(step) })
    expect(await fitted.predict([row])).toEqual([{ probability: 0.75 }])
    expect(await model.predict([row])).toEqual([{ probability: 0.25 }])
    const sha256 = sha256Of(Buffer.from('0.75'))
    const version = `1.0.0+fitted.${sha256.slice(0, 12)}`
    expect(fitted.info).toMatchObject({
      version,
      reference: `bnpl.risk@${version}`,
      sha256,
      runtime: 'constant-runtime',
    })
    expect(fitted.info.signature.example.output).toEqual({ probability: 0.75 })
    expect(steps).toEqual(['half'])
    expect(String(Buffer.from(fitted.artifact))).toBe('0.75')
    expect(fitted.metrics).toEqual({ mean: 0.25 })
    expect(fitted.lineage).toEqual({
      base: { reference: 'bnpl.risk@1.0.0', sha256: sha256Of(Buffer.from('0.25')) },
      trainer: { name: 'mean-trainer', version: '3.2.1' },
      parameters: { offset: 0.5, seed: 0 },
      rows: 4,
      dataDigest: 'd'.repeat(64),
    })
    await fitted.dispose()
    await expect(fitted.predict([row])).rejects.toMatchObject({ code: 'FLIT_DISPOSED' })
  })

  it("takes weights and validation, and the model's own defaults before the trainer's", async () => {
    const model = await application().getCachedModel('bnpl.risk')
    const validation = { rows: rows.slice(2), labels: [0, 1] }
    const { metrics, lineage } = await model.fit(rows, labels, { weights: [1, 0, 0, 1], validation })
    expect(metrics).toEqual({ mean: 0.5, validationRows: 2 })
    expect(lineage.parameters).toEqual({ offset: 0.25, seed: 0 })
  })

  it('can be fitted again from a fitted one', async () => {
    const model = await application().getCachedModel('bnpl.risk')
    const fitted = await model.fit(rows, labels)
    const again = await fitted.fit(rows, [0, 0, 1, 1])
    expect(await again.predict([row])).toEqual([{ probability: 0.75 }])
    expect(again.lineage.base.reference).toBe('bnpl.risk@1.0.0')
  })

  it.each<[string, unknown[], number[], object, string]>([
    ['no rows', [], [], {}, 'no rows'],
    ['too few labels', rows, [0, 1], {}, '4 rows and 2 labels'],
    ['a label that is no class', rows, [0, 1, 2, 0], {}, 'row 2 is 2'],
    ['a label that is no number', rows, [0, 1, Number.NaN, 0], {}, 'row 2 is NaN'],
    ['one class alone', rows, [1, 1, 1, 1], {}, 'label 1'],
    ['one class alone that counts', rows, labels, { weights: [1, 1, 1, 0] }, 'label 0'],
    ['a weight below 0', rows, labels, { weights: [1, 1, -1, 1] }, 'weight of row 2 is -1'],
    ['too many weights', rows, labels, { weights: [1, 1, 1, 1, 1] }, '5 weights'],
    ['a validation of one class', rows, labels, { validation: { rows, labels: [0, 0, 0, 0] } }, 'label 0'],
  ])('refuses %s', async (_, rows, labels, options, problem) => {
    const model = await application().getCachedModel('bnpl.risk')
    await expect(model.fit(rows as never, labels, options)).rejects.toMatchObject({
      code: 'FLIT_TRAINING_DATA_INVALID',
      message: expect.stringContaining(problem),
    })
  })

  it('refuses rows and parameters as elsewhere, and says what a trainer threw', async () => {
    const registry = application()
    const model = await registry.getCachedModel('bnpl.risk')
    await expect(model.fit([...rows.slice(1), {}], labels)).rejects.toMatchObject({ code: 'FLIT_ROW_INVALID' })
    const wrong = registry.getModel('bnpl.risk', { offset: -1 })
    await expect(wrong).rejects.toMatchObject({ code: 'FLIT_PARAMETERS_INVALID', details: { field: 'offset' } })
    const failing = await registry.getModel('bnpl.risk', { fault: true })
    await expect(failing.fit(rows, labels)).rejects.toMatchObject({
      code: 'FLIT_FIT_FAILED',
      cause: new RangeError('no convergence'),
    })
  })

  it("ends with the signal's reason", async () => {
    const model = await application().getCachedModel('bnpl.risk')
    const controller = new AbortController()
    const fit = model.fit(rows, labels, { signal: controller.signal })
    controller.abort(new Error('enough'))
    await expect(fit).rejects.toThrow('enough')
    await expect(model.fit(rows, labels, { signal: controller.signal })).rejects.toThrow('enough')
  })

  it('says that a trainer is not installed only when something is fitted', async () => {
    const model = await application({ 'mean-trainer': { 'package.json': '{' } }).getCachedModel('bnpl.risk')
    expect(await model.predict([row])).toEqual([{ probability: 0.25 }])
    await expect(model.fit(rows, labels)).rejects.toMatchObject({ code: 'FLIT_TRAINER_NOT_FOUND' })
  })

  it('is for models that name a trainer', async () => {
    const registry = application({ 'model-risk': dataPackage() })
    const model = await registry.getCachedModel('bnpl.risk')
    await expect(model.fit(rows, labels)).rejects.toMatchObject({ code: 'FLIT_FIT_UNAVAILABLE' })
  })
})
