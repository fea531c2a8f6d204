import type { Model, Row } from '@flit-ml/spec'
import { describe, expect, it } from 'vitest'
import { codePackage, signature } from '../testing/packages.ts'
import { install, temporaryApplication } from '../testing/temporary-application.ts'
import { createRegistry } from './create-registry.ts'
import type { Registration } from './register.ts'

const row = signature.example.input
const registration: Registration = {
  id: 'bnpl.rule-of-thumb',
  version: '1.0.0',
  task: 'binary-classification',
  signature: {
    ...signature,
    parameters: {
      type: 'object',
      properties: { probability: { type: 'number', default: 0.1 } },
      additionalProperties: false,
    },
  },
}
const constant = (probability: number): Model => ({
  specVersion: 1,
  predict: (rows) => rows.map(() => ({ probability })),
})

describe('register', () => {
  it('takes a model', async () => {
    const registry = createRegistry({ dir: temporaryApplication() })
    registry.register(registration, constant(0.3))
    const model = await registry.getCachedModel('bnpl.rule-of-thumb')
    expect(await model.predict([row])).toEqual([{ probability: 0.3 }])
  })

  it('takes a factory, which gets the parameters', async () => {
    const registry = createRegistry({ dir: temporaryApplication() })
    registry.register(registration, ({ parameters }) => constant(parameters['probability'] as number))
    const model = await registry.getModel('bnpl.rule-of-thumb', { probability: 0.7 })
    expect(await model.predict([row])).toEqual([{ probability: 0.7 }])
  })

  it('is a class decorator, whose class gets the parameters', async () => {
    const registry = createRegistry({ dir: temporaryApplication() })

    @registry.register(registration)
    class RuleOfThumb {
      readonly specVersion = 1
      readonly #probability: number

      constructor({ probability }: { readonly probability: number }) {
        this.#probability = probability
      }

      predict(rows: readonly Row[]) {
        return rows.map(() => ({ probability: this.#probability }))
      }
    }

    const model = await registry.getModel('bnpl.rule-of-thumb', { probability: 0.9 })
    expect(await model.predict([row])).toEqual([{ probability: 0.9 }])
    expect(new RuleOfThumb({ probability: 0.2 }).predict([row])).toEqual([{ probability: 0.2 }])
  })

  it('lists the model beside the installed ones', () => {
    const registry = createRegistry({ dir: temporaryApplication({ m: codePackage() }) })
    registry.register(registration, constant(0.3))
    expect(registry.listModels().map(({ id, package: name }) => [id, name])).toEqual([
      ['bnpl.risk', 'model-risk'],
      ['bnpl.rule-of-thumb', undefined],
    ])
  })

  it.each<[object, string]>([
    [{ id: 'rule' }, 'FLIT_MANIFEST_INVALID'],
    [{ version: 'new' }, 'FLIT_MANIFEST_INVALID'],
    [{ task: 'guessing' }, 'FLIT_MANIFEST_INVALID'],
    [{ signature: { ...signature, example: {} } }, 'FLIT_SIGNATURE_INVALID'],
    [{ id: 'bnpl.risk' }, 'FLIT_ID_CONFLICT'],
  ])('refuses %o with %s', (wrong, code) => {
    const registry = createRegistry({ dir: temporaryApplication({ m: codePackage() }) })
    const register = () => registry.register({ ...registration, ...wrong } as Registration, constant(0.3))
    expect(register).toThrow(expect.objectContaining({ code }))
  })

  it('checks rows and answers by the same rules', async () => {
    const registry = createRegistry({ dir: temporaryApplication() })
    registry.register(registration, constant(2))
    const model = await registry.getCachedModel('bnpl.rule-of-thumb')
    await expect(model.predict([{}])).rejects.toMatchObject({ code: 'FLIT_ROW_INVALID' })
    await expect(model.predict([row])).rejects.toMatchObject({ code: 'FLIT_OUTPUT_INVALID' })
  })

  it('refuses the same version twice, and takes another', () => {
    const registry = createRegistry({ dir: temporaryApplication() })
    registry.register(registration, constant(0.3))
    expect(() => registry.register(registration, constant(0.4))).toThrow('comes from different packages')
    registry.register({ ...registration, version: '2.0.0' }, constant(0.4))
    expect(registry.listModels()).toHaveLength(2)
  })

  it('stays, where a package with its id is installed later', async () => {
    const dir = temporaryApplication()
    const registry = createRegistry({ dir })
    registry.register(registration, constant(0.3))
    install(dir, 'stranger', codePackage({ name: 'stranger', id: 'bnpl.rule-of-thumb', version: '9.0.0' }))
    await registry.refresh()
    expect(registry.problems().map(({ error }) => error.code)).toEqual(['FLIT_ID_CONFLICT'])
    expect((await registry.getCachedModel('bnpl.rule-of-thumb')).info.version).toBe('1.0.0')
  })
})
