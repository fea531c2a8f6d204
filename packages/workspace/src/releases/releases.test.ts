import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { npm } from '../application/package-managers.ts'
import { writeApplication } from '../application/write-application.ts'
import { type PackedPackage, packPackages } from '../packing/pack-packages.ts'
import { root } from '../root.ts'
import { run } from '../run.ts'
import { readWorkspace } from '../workspace.ts'
import { applyChangesets, type Bump, writeChangeset } from './apply-changesets.ts'
import { copyWorkspace } from './copy-workspace.ts'

interface Answers {
  readonly problems: readonly unknown[]
  readonly answers: readonly { readonly id: string; readonly output: object; readonly expected: object }[]
}

const models = readWorkspace(root).packages.flatMap(({ manifest: { name, flitModel, private: isPrivate } }) =>
  flitModel && !isPrivate ? [{ name, id: flitModel.id }] : [],
)
const folder = mkdtempSync(join(tmpdir(), 'flit-releases-'))
const workspace = join(folder, 'workspace')

beforeAll(async () => {
  await copyWorkspace(workspace)
  const isPending = globSync('.changeset/*.md', { cwd: workspace }).length > 0
  if (isPending) await applyChangesets(workspace)
})

afterAll(() => rmSync(folder, { recursive: true }))

it.each<Bump>(['patch', 'minor', 'major'])('a %s change of one model releases that model alone', async (bump) => {
  const model = models[0]?.name ?? ''
  writeChangeset(workspace, model, bump)
  expect(await applyChangesets(workspace)).toEqual({ [model]: bump })
})

it('a major change of the core releases no model and no runtime, and loads those that were released before', async () => {
  const published = await pack('published')
  writeChangeset(workspace, '@flit-ml/core', 'major')
  const released = await applyChangesets(workspace)
  expect(released).toMatchObject({ '@flit-ml/core': 'major' })
  expect(Object.keys(released).filter((name) => /\/(model|runtime)-|\/spec$/.test(name))).toEqual([])
  const isCore = ({ name }: PackedPackage): boolean => name === '@flit-ml/core'
  const core = (await pack('core')).filter(isCore)
  const { answers, problems } = await askEveryModel([...published.filter((each) => !isCore(each)), ...core])
  expect(problems).toEqual([])
  expect(answers.map(({ id }) => id).sort()).toEqual(models.map(({ id }) => id).sort())
  for (const { output, expected } of answers) expect(output).toEqual(roughly(expected))
})

function pack(name: string): Promise<PackedPackage[]> {
  mkdirSync(join(folder, name))
  return packPackages(workspace, join(folder, name))
}

/** What each model answers to its example, in an application that installs these packages. */
async function askEveryModel(packed: readonly PackedPackage[]): Promise<Answers> {
  const application = join(folder, 'application')
  mkdirSync(application)
  const dependencies = Object.fromEntries(
    ['@flit-ml/core', ...models.map(({ name }) => name)].map((name) => [name, '']),
  )
  writeApplication(application, { name: 'application', dependencies }, packed)
  cpSync(join(import.meta.dirname, '../testing/predict-examples.js'), join(application, 'predict-examples.js'))
  await npm.install(application)
  return JSON.parse(await run(application, process.execPath, 'predict-examples.js'))
}

/** Numbers to 1e-6, which is what golden rows promise. */
function roughly(expected: object): object {
  const entries = Object.entries(expected)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'number' ? expect.closeTo(value, 6) : value]),
  )
}
