import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { publish, publishFiles } from '../local-registry/publish.ts'
import { type LocalRegistry, startLocalRegistry } from '../local-registry/start-local-registry.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { askApplication } from './ask-application.ts'
import { bun } from './package-managers/bun.ts'
import { npm, npmWorkspaces } from './package-managers/npm.ts'
import { pnpm, pnpmHoisted, pnpmWorkspace } from './package-managers/pnpm.ts'
import { yarnNodeModules, yarnPlugNPlay } from './package-managers/yarn.ts'
import { bundle, delay, nextRule, rule } from './packages/invented.ts'
import type { ModelManifest } from './packages/model-package.ts'
import { scenarios } from './scenarios.ts'
import { writeProject } from './write-project.ts'

const managers = [npm, npmWorkspaces, pnpm, pnpmHoisted, pnpmWorkspace, yarnNodeModules, yarnPlugNPlay, bun]
const needed = ['spec', 'core', 'convert', 'cli', 'runtime-onnx', 'model-logistic-risk'].map(
  (name) => `@flit-ml/${name}`,
)

let cache: string
let registry: LocalRegistry

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'flit-cache-'))
  registry = await startLocalRegistry(['@flit-ml', '@example'])
  const packed = inject('packedPackages').filter(({ name }) => needed.includes(name))
  await Promise.all(packed.map(({ filename }) => publish(registry.url, filename)))
  for (const files of [rule.files, nextRule.files, delay.files, bundle]) await publishFiles(registry.url, files)
})

afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await rm(cache, { recursive: true })
})

describe.each(managers)('installed by $name, an application', (manager) => {
  it.each(scenarios)('finds and runs $name', async (scenario) => {
    const root = temporaryFolder()
    const application = writeProject(root, manager, scenario, { registry: registry.url, cache })
    await manager.install(root)
    const { models, predictions, problems } = await askApplication(application, manager)
    expect(models).toEqual(scenario.models.map(infoOf))
    expect(problems).toEqual([])
    expect(predictions.map(({ reference }) => reference)).toEqual(scenario.models.map(referenceOf))
    for (const { output, expected } of predictions) expect(output).toEqual(roughly(expected))
  })
})

function referenceOf({ flitModel: { id }, version }: ModelManifest): string {
  return `${id}@${version}`
}

/** What a list says of a model, apart from paths. */
function infoOf(manifest: ModelManifest): object {
  const { name, version, description, flitModel } = manifest
  const { id, task, runtime, artifact } = flitModel
  return {
    id,
    version,
    reference: referenceOf(manifest),
    domain: id.replace(/\..*/, ''),
    task,
    description,
    package: name,
    ...(runtime && { runtime, sha256: artifact?.sha256 }),
  }
}

/** Each number to 1e-6, as golden rows promise. */
function roughly(expected: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value, 6)]))
}
