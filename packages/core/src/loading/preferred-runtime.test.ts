import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRegistry } from '../registry/create-registry.ts'
import { dataPackage, runtimePackage, signature } from '../testing/packages.ts'
import { type Files, temporaryApplication, writeFiles } from '../testing/temporary-application.ts'

const row = signature.example.input

/** A runtime that answers every row with 0.75, and runs just the artifacts that end in 5. */
function fastRuntime(): Files {
  return {
    'package.json': { name: 'fast-runtime', version: '2.3.4', type: 'module', exports: './index.js' },
    'index.js': `export default {
      specVersion: 1,
      name: 'fast-runtime',
      load: ({ artifact }) => {
        if (artifact.at(-1) === 53) return { specVersion: 1, predict: (rows) => rows.map(() => ({ probability: 0.75 })) }
        const code = 'FLIT_ARTIFACT_REFUSED'
        throw Object.assign(new Error(code), { [Symbol.for('flit-ml.error')]: true, code, details: {} })
      },
    }`,
  }
}

function application(artifact = '0.25'): string {
  return temporaryApplication({
    'model-risk': dataPackage({ artifact }),
    'constant-runtime': runtimePackage(),
    'fast-runtime': fastRuntime(),
  })
}

async function answer(registry: ReturnType<typeof createRegistry>): Promise<object> {
  const model = await registry.getModel('bnpl.risk')
  const { runtime, runtimeVersion } = model.info
  return { runtime, runtimeVersion, outputs: await model.predict([row]) }
}

const declared = { runtime: 'constant-runtime', runtimeVersion: '1.0.0' }

describe('a runtime that the application prefers', () => {
  it.each(['fast-runtime', ['fast-runtime', 'constant-runtime']])('loads the model, as %j', async (prefer) => {
    const registry = createRegistry({ dir: application(), runtimes: { prefer } })
    const outputs = [{ probability: 0.75 }]
    expect(await answer(registry)).toEqual({ runtime: 'fast-runtime', runtimeVersion: '2.3.4', outputs })
  })

  it('is named in flit.config.json too, and the options win over it', async () => {
    const dir = application()
    writeFiles(dir, { 'flit.config.json': { runtimes: { prefer: 'fast-runtime' } } })
    expect(await answer(createRegistry({ dir }))).toMatchObject({ runtime: 'fast-runtime' })
    expect(await answer(createRegistry({ dir, runtimes: {} }))).toMatchObject(declared)
  })

  it('gives way to the declared one where it cannot run the artifact', async () => {
    const registry = createRegistry({ dir: application('0.5 '), runtimes: { prefer: 'fast-runtime' } })
    expect(await answer(registry)).toEqual({ ...declared, outputs: [{ probability: 0.5 }] })
  })

  it('gives way to the declared one where it comes after it', async () => {
    const registry = createRegistry({ dir: application(), runtimes: { prefer: ['constant-runtime', 'fast-runtime'] } })
    expect(await answer(registry)).toMatchObject(declared)
  })

  it("is the model's own where its package has one", async () => {
    const dir = application()
    writeFiles(join(dir, 'node_modules/model-risk/node_modules/fast-runtime'), {
      ...fastRuntime(),
      'package.json': { name: 'fast-runtime', version: '9.9.9', type: 'module', exports: './index.js' },
    })
    const registry = createRegistry({ dir, runtimes: { prefer: 'fast-runtime' } })
    expect(await answer(registry)).toMatchObject({ runtime: 'fast-runtime', runtimeVersion: '9.9.9' })
  })

  it('has to be installed', async () => {
    const registry = createRegistry({ dir: application(), runtimes: { prefer: 'absent-runtime' } })
    await expect(answer(registry)).rejects.toMatchObject({
      code: 'FLIT_RUNTIME_NOT_FOUND',
      details: { runtime: 'absent-runtime' },
      message: expect.stringContaining('runtimes.prefer'),
    })
  })
})
