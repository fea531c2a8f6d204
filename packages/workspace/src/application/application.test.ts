import { cpSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { root } from '../root.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readWorkspace } from '../workspace.ts'
import { npm, type PackageManager, pnpm } from './package-managers.ts'
import { type ApplicationManifest, writeApplication } from './write-application.ts'

interface Model {
  readonly package: string
  readonly id: string
  readonly tarball: string
}

const demo = 'apps/risk-demo'
const manifest = JSON.parse(readFileSync(join(root, demo, 'package.json'), 'utf8')) as ApplicationManifest
const packed = inject('packedPackages')
const models = readWorkspace(root).packages.flatMap(({ manifest: { name, flitModel } }): Model[] => {
  const tarball = packed.find((each) => each.name === name)?.filename
  return flitModel && tarball ? [{ package: name, id: flitModel.id, tarball }] : []
})
const [added, removed, ...kept] = models.filter(
  (model) => model.id.startsWith('bnpl.') && model.package in manifest.dependencies,
)

/** The demo by itself, outside of the workspace, without the model that is to be added. */
function copyDemo(): string {
  const folder = temporaryFolder()
  for (const path of ['tsconfig.base.json', `${demo}/tsconfig.json`, `${demo}/src`]) {
    cpSync(join(root, path), join(folder, path), { recursive: true })
  }
  const { [added?.package ?? '']: _, ...dependencies } = manifest.dependencies
  const devDependencies = { typescript: installed('typescript'), '@types/node': installed('@types/node') }
  writeApplication(join(folder, demo), { ...manifest, dependencies, devDependencies }, packed)
  return join(folder, demo)
}

function installed(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
}

/** Runs the demo: it lists what it discovers, and gives an AUC for each model that scores purchases. */
async function expectScoredBy(scoring: readonly Model[], folder: string, manager: PackageManager): Promise<void> {
  const output = await manager.run(folder, 'start')
  const listed = [...output.matchAll(/^ +(bnpl\.\S+)@/gm)].map(([, id]) => id)
  const measured = /^AUC.*$/m.exec(output)?.[0].match(/\b[01]\.\d{3}\b/g)
  expect(listed.sort(), output).toEqual(scoring.map(({ id }) => id).sort())
  expect(measured, output).toHaveLength(scoring.length)
}

it.each([
  ['npm', npm],
  ['pnpm', pnpm],
])('outside of the workspace the demo scores with what %s has installed, and with nothing else', async (_, manager) => {
  if (!added || !removed) throw new Error('The demo depends on fewer than two models of its domain.')
  const folder = copyDemo()
  await manager.install(folder)
  await manager.run(folder, 'build')
  await expectScoredBy([removed, ...kept], folder, manager)
  await manager.remove(folder, removed.package)
  await expectScoredBy(kept, folder, manager)
  await manager.add(folder, added.tarball)
  await expectScoredBy([added, ...kept], folder, manager)
})

it.each([demo, 'apps/risk-api'])('%s names no model in its code', (application) => {
  const sources = globSync('**/*.ts', { cwd: join(root, application, 'src'), exclude: ['**/*.test.ts'] })
  const code = sources.map((file) => readFileSync(join(root, application, 'src', file), 'utf8')).join('\n')
  const names = models.flatMap((model) => [model.package, model.id, model.id.replace(/^.*\./, '')])
  expect(names.filter((name) => code.includes(name))).toEqual([])
})
