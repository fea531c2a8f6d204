import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { publishFiles } from '../local-registry/publish.ts'
import { publishWithDependencies } from '../local-registry/publish-with-dependencies.ts'
import { type LocalRegistry, startLocalRegistry } from '../local-registry/start-local-registry.ts'
import { root } from '../root.ts'
import { run } from '../run.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { askApplication } from './ask-application.ts'
import { infoOf, referenceOf } from './info-of.ts'
import { bun, bunIsolated } from './package-managers/bun.ts'
import { npm, npmWorkspaces } from './package-managers/npm.ts'
import type { PackageManager } from './package-managers/package-manager.ts'
import { pnpm, pnpmHoisted, pnpmWorkspace } from './package-managers/pnpm.ts'
import { yarnNodeModules, yarnPlugNPlay } from './package-managers/yarn.ts'
import { bundle, delay, helper, nextRule, rule } from './packages/invented.ts'
import { needyModel, needyRuntime } from './packages/needy.ts'
import { scenarios } from './scenarios.ts'
import { type Application, writeProject } from './write-project.ts'

const managers = [
  npm,
  npmWorkspaces,
  pnpm,
  pnpmHoisted,
  pnpmWorkspace,
  yarnNodeModules,
  yarnPlugNPlay,
  bun,
  bunIsolated,
]
const used = ['@flit-ml/core', '@flit-ml/cli', '@flit-ml/model-logistic-risk']
// A name in a title is cut short where it is taken from an object.
const byName = scenarios.map((scenario) => [scenario.name, scenario] as const)

let cache: string
let registry: LocalRegistry

beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'flit-cache-'))
  registry = await startLocalRegistry(['@flit-ml/*', '@example/*'])
  await publishWithDependencies(registry.url, used, inject('packedPackages'))
  const invented = [rule.files, nextRule.files, delay.files, bundle, helper, needyRuntime, needyModel]
  for (const files of invented) await publishFiles(registry.url, files)
})

afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  await rm(cache, { recursive: true })
})

describe.each(managers)('installed by $name, an application', (manager) => {
  it.each(byName)('finds and runs %s', async (_, scenario) => {
    const application = await install(manager, scenario)
    const { models, predictions, problems } = await askApplication(application, manager)
    expect(models).toEqual(scenario.models.map(infoOf))
    expect(problems).toEqual([])
    expect(predictions.map(({ reference }) => reference)).toEqual(scenario.models.map(referenceOf))
    for (const { output, expected } of predictions) expect(output).toEqual(roughly(expected))
  })
})

describe("an application under Yarn's Plug'n'Play", () => {
  it('that is looked into from outside of Yarn, says how to start it', async () => {
    const application = await install(yarnPlugNPlay, { dependencies: { [delay.manifest.name]: '*' } })
    const listed = run(application, process.execPath, join(root, 'packages/cli/dist/main.js'), 'list', '--json')
    await expect(listed).rejects.toThrow(/FLIT_PNP_UNAVAILABLE.*yarn node/)
  })

  it('that lacks the peer of a runtime, says so', async () => {
    const application = await install(yarnPlugNPlay, { dependencies: { '@example/model-needy': '1.0.0' } })
    await expect(yarnPlugNPlay.run(application, 'predict')).rejects.toThrow(
      /@flit-ml\/spec has to be among those of the application/,
    )
  })
})

/** Gives back the folder of the application. */
async function install(manager: PackageManager, application: Application): Promise<string> {
  const project = temporaryFolder()
  const folder = writeProject(project, manager, application, { registry: registry.url, cache })
  await manager.install(project)
  return folder
}

/** Each number to 1e-6, as golden rows promise. */
function roughly(expected: Readonly<Record<string, number>>): object {
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, expect.closeTo(value, 6)]))
}
