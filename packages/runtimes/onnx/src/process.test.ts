import { spawnSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 })

/** What a process of its own prints that runs this program in the folder of the compiled code. */
function run(program: string): { readonly stdout: string; readonly stderr: string } {
  const imports = `
    import runtime from './index.js'
    import { artifact } from './testing/fixture.js'
    import { signature, twoColumns, twoNumbers } from './testing/signatures.js'
    const load = (name) => runtime.load({
      artifact: artifact(name),
      task: 'binary-classification',
      signature: signature({ input: twoNumbers, encoding: twoColumns }),
      options: {},
    })`
  const argv = ['--input-type=module', '--eval', imports + program]
  return spawnSync(process.execPath, argv, { cwd: import.meta.dirname, encoding: 'utf8' })
}

test('importing the runtime loads no native library; loading a model does', () => {
  const { stdout } = run(`
    const isLoaded = () => process.report.getReport().sharedObjects.some((path) => path.includes('onnxruntime'))
    console.log(isLoaded())
    await load('graphs/two-columns')
    console.log(isLoaded())`)
  expect(stdout).toBe('false\ntrue\n')
})

test('ONNX Runtime logs nothing, whatever goes wrong', () => {
  const { stdout, stderr } = run(`
    const refused = ['graphs/cycle', 'graphs/unknown-operator', 'graphs/huge-dimension', 'graphs/sequence']
    const loads = await Promise.allSettled(refused.map(load))
    const model = await load('graphs/fails')
    const [answer] = await Promise.allSettled([model.predict([{ first: 1, second: 2 }])])
    console.log([...loads, answer].map(({ status }) => status).join())`)
  expect({ stdout, stderr }).toEqual({ stdout: 'rejected,rejected,rejected,rejected,rejected\n', stderr: '' })
})

test('ONNX Runtime itself would read numbers from outside the package, though it has the bytes of the model', () => {
  const { stdout } = run(`
    import { InferenceSession, Tensor } from 'onnxruntime-node'
    process.chdir('..')
    const options = { graphOptimizationLevel: 'disabled' }
    const session = await InferenceSession.create(artifact('graphs/external-parent'), options)
    const { probabilities } = await session.run({ input: new Tensor('float32', [3, 4], [1, 2]) })
    console.log(probabilities.data.join())
    await load('graphs/external-parent').catch(({ code }) => console.log(code))`)
  expect(stdout).toBe('3,4\nFLIT_ARTIFACT_REFUSED\n')
})

test('a machine for which onnxruntime-node has no library is named, with what to do', () => {
  const { stdout } = run(`
    import { registerHooks } from 'node:module'
    registerHooks({
      resolve(specifier, context, next) {
        if (specifier === 'onnxruntime-node') throw new Error('no such library')
        return next(specifier, context)
      },
    })
    const { code, details, cause } = await load('graphs/two-columns').catch((error) => error)
    console.log(code, details.platform, cause.message)`)
  expect(stdout).toBe(`FLIT_RUNTIME_UNAVAILABLE ${process.platform}-${process.arch} no such library\n`)
})
