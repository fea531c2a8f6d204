import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { GoldenRows } from '@flit-ml/spec'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { application, write } from '../testing/application.ts'
import { refusedLines } from '../testing/compile.ts'
import { flit } from '../testing/flit.ts'
import { linkPackage } from '../testing/link-package.ts'
import { rulePackage } from '../testing/rule-package.ts'

const main = `import { readFileSync } from 'node:fs'
import { createRegistry } from '@flit-ml/core'
import index from './flit-index.js'

const registry = createRegistry({ index })
const [reference, rows] = JSON.parse(readFileSync(0, 'utf8'))
const model = await registry.getCachedModel(reference)
const models = registry.listModels().map(({ reference }) => reference)
console.log(JSON.stringify({ models, answeredBy: model.info.reference, outputs: await model.predict(rows) }))
`

/** An application with the core and these packages of the workspace, and the others that a test invents. */
function bundledApplication(names: readonly string[], packages: Parameters<typeof application>[0] = {}): string {
  const cwd = application(packages)
  for (const name of ['@flit-ml/core', ...names]) linkPackage(cwd, name)
  write(cwd, { 'src/main.js': main })
  return cwd
}

/** Indexes and bundles an application; what is bundled is moved, and the application is gone. */
async function bundleAndMove(cwd: string): Promise<string> {
  const indexed = await flit(['index', '--out', 'src/flit-index.js', '--artifacts', 'dist/flit-models'], { cwd })
  expect(indexed).toMatchObject({ status: 0, stdout: '' })
  await build({
    absWorkingDir: cwd,
    entryPoints: ['src/main.js'],
    outfile: 'dist/main.js',
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  const moved = application({})
  cpSync(join(cwd, 'dist'), moved, { recursive: true })
  rmSync(cwd, { recursive: true })
  return moved
}

/** Runs the bundle, which may read nothing but its folder. */
function answer(moved: string, question: readonly unknown[]): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--permission', '--no-warnings', `--allow-fs-read=${moved}`, 'main.js'],
    { cwd: moved, input: JSON.stringify(question), encoding: 'utf8' },
  )
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

describe('an application that is bundled by esbuild and moved away', () => {
  it('predicts with models that are code, and has no node_modules', async () => {
    const moved = await bundleAndMove(bundledApplication(['@flit-ml/model-score-scaling'], { rule: rulePackage() }))
    expect(readdirSync(moved)).toEqual(['main.js'])
    const rows = [{ probability: 1 / 51 }, { probability: 1 / 101 }]
    expect(answer(moved, ['shared.score-scaling@^1.0', rows])).toEqual({
      models: ['bnpl.rule@1.0.0', 'shared.score-scaling@1.0.0'],
      answeredBy: 'shared.score-scaling@1.0.0',
      outputs: [{ points: expect.closeTo(600, 9) }, { points: expect.closeTo(620, 9) }],
    })
  })

  it('answers with the version that the installed application answers with', async () => {
    const [next, old] = [rulePackage({ version: '3.0.0' }), rulePackage({ version: '1.0.0' })]
    const nested = { 'library/node_modules/model-rule': rulePackage({ version: '2.0.0' }) }
    const cwd = bundledApplication([], { 'model-rule': old, 'rule-next': next, ...nested })
    const installed = JSON.parse((await flit(['why', 'bnpl.rule', '--json'], { cwd })).stdout).copies[0]
    expect(installed).toMatchObject({ outcome: 'answers', reference: 'bnpl.rule@1.0.0' })
    const moved = await bundleAndMove(cwd)
    expect(answer(moved, ['bnpl.rule', [{ price: 1, months: 1, records: true }]])).toMatchObject({
      answeredBy: 'bnpl.rule@1.0.0',
      models: ['bnpl.rule@3.0.0', 'bnpl.rule@2.0.0', 'bnpl.rule@1.0.0'],
    })
  })

  it('predicts with a model that is data, and has no node_modules', async () => {
    const moved = await bundleAndMove(bundledApplication(['@flit-ml/model-logistic-risk']))
    expect(readdirSync(moved).toSorted()).toEqual(['flit-models', 'main.js'])
    const golden = fileURLToPath(import.meta.resolve('@flit-ml/model-logistic-risk/model/golden.json'))
    const { rows, outputs }: GoldenRows = JSON.parse(readFileSync(golden, 'utf8'))
    expect(answer(moved, ['bnpl.logistic-risk', rows])).toEqual({
      models: ['bnpl.logistic-risk@1.0.0'],
      answeredBy: 'bnpl.logistic-risk@1.0.0',
      outputs: outputs.map(({ probability }) => ({ probability: expect.closeTo(Number(probability), 6) })),
    })
  })
})

describe('flit index', () => {
  it('writes the same again, with types that a TypeScript application imports', async () => {
    const cwd = bundledApplication(['@flit-ml/spec', '@flit-ml/model-logistic-risk'])
    const run = () => flit(['index', '--json'], { cwd })
    const { stdout } = await run()
    const models = ['bnpl.logistic-risk@1.0.0']
    expect(JSON.parse(stdout)).toEqual({ out: 'flit-index.js', artifacts: 'flit-models', models })
    expect(readdirSync(join(cwd, 'flit-models'))).toEqual(['bnpl.logistic-risk-1.0.0.onnx'])
    const before = readFileSync(join(cwd, 'flit-index.js'), 'utf8')
    await run()
    expect(readFileSync(join(cwd, 'flit-index.js'), 'utf8')).toBe(before)
    const imports = ["import { createRegistry } from '@flit-ml/core'", "import index from './flit-index.js'"]
    const wrong = ['createRegistry({ index: index.models })']
    expect(refusedLines(cwd, [...imports, 'export const registry = createRegistry({ index })', ...wrong])).toEqual(
      wrong,
    )
  })

  it('writes the runtimes that the application prefers before the declared one', async () => {
    const cwd = bundledApplication(['@flit-ml/model-logistic-risk', '@flit-ml/runtime-onnx'])
    write(cwd, { 'flit.config.json': { runtimes: { prefer: '@flit-ml/runtime-onnx' } } })
    await flit(['index'], { cwd })
    const { default: index } = await import(pathToFileURL(join(cwd, 'flit-index.js')).href)
    const version = expect.stringMatching(/^\d+\.\d+\.\d+$/)
    expect(index.models[0].runtimes).toMatchObject([
      { runtime: { name: '@flit-ml/runtime-onnx' }, version },
      { runtime: { name: '@flit-ml/runtime-tabular' }, version },
    ])
  })

  it('refuses an artifact that is not the one that was published, and writes no module', async () => {
    const artifact = { path: 'model.bin', sha256: '0'.repeat(64) }
    const manifest = { entry: undefined, runtime: 'rule-runtime', artifact }
    const files = { ...rulePackage({ manifest }), 'model.bin': 'changed' }
    const cwd = application({ 'model-rule': files })
    const { status, stderr } = await flit(['index'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error FLIT_ARTIFACT_CHANGED: The artifact 'model\.bin' of bnpl\.rule@1\.0\.0 /)
    expect(readdirSync(cwd)).toEqual(['node_modules'])
  })

  it('refuses a model whose runtime is not installed', async () => {
    const artifact = { path: 'model.bin', sha256: createHash('sha256').update('graph').digest('hex') }
    const manifest = { entry: undefined, runtime: 'rule-runtime', artifact }
    const cwd = application({ 'model-rule': { ...rulePackage({ manifest }), 'model.bin': 'graph' } })
    const { status, stderr } = await flit(['index'], { cwd })
    expect(status).toBe(1)
    expect(stderr).toContain('error FLIT_RUNTIME_NOT_FOUND: The runtime rule-runtime of bnpl.rule@1.0.0 ')
  })

  it('says what was refused, and writes of the others', async () => {
    const cwd = application({ 'model-rule': rulePackage(), bad: rulePackage({ id: 'Bad' }) })
    expect(await flit(['index'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr:
        'flit-index.js was written, and the artifacts in flit-models: bnpl.rule@1.0.0.\n' +
        "Refused: 1. 'flit doctor' says what, why, and what to do.\n",
    })
  })

  it('writes modules alone', async () => {
    const { status, stderr } = await flit(['index', '--out', 'flit-index.json'], { cwd: application() })
    expect(status).toBe(2)
    expect(stderr).toContain('flit-index.json is no name of a module')
  })
})
