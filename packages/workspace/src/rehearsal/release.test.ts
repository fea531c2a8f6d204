import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inc } from 'semver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishedVersions } from '../local-registry/published-versions.ts'
import { type LocalRegistry, startLocalRegistry } from '../local-registry/start-local-registry.ts'
import { askApplication, type Findings } from '../matrix/ask-application.ts'
import { bun } from '../matrix/package-managers/bun.ts'
import { npm } from '../matrix/package-managers/npm.ts'
import type { PackageManager } from '../matrix/package-managers/package-manager.ts'
import { pnpm } from '../matrix/package-managers/pnpm.ts'
import { yarnPlugNPlay } from '../matrix/package-managers/yarn.ts'
import { writeProject } from '../matrix/write-project.ts'
import { root } from '../root.ts'
import { publishedOf, readWorkspace } from '../workspace.ts'
import { raiseBaseScore } from './raise-base-score.ts'
import { prepareWorkspace, publishWorkspace, releaseMinor } from './releasing-workspace.ts'

interface Application {
  readonly folder: string
  /** What it found when it was installed. */
  readonly before: Findings
}

const managers = [npm, pnpm, yarnPlugNPlay, bun]
const repository = readWorkspace(root)
const published = publishedOf(repository).map(({ manifest }) => manifest.name)
const name = '@flit-ml/model-score-scaling'
const model = repository.packages.find(({ manifest }) => manifest.name === name)
const version = model?.manifest.version ?? ''
const nextVersion = inc(version, 'minor') ?? ''

const folder = mkdtempSync(join(tmpdir(), 'flit-rehearsal-'))
const upgrading = new Map<PackageManager, Application>()
const staying = new Map<PackageManager, Application>()
let registry: LocalRegistry
let added: Readonly<Record<string, readonly string[]>>

beforeAll(async () => {
  registry = await startLocalRegistry(published)
  const workspace = join(folder, 'workspace')
  await prepareWorkspace(workspace, registry.url)
  await publishWorkspace(workspace)
  for (const manager of managers) {
    upgrading.set(manager, await installApplication(manager))
    staying.set(manager, await installApplication(manager))
  }
  const before = await publishedVersions(registry.url, published)
  raiseBaseScore(join(workspace, model?.folder ?? ''), 20)
  await releaseMinor(workspace, name)
  added = difference(await publishedVersions(registry.url, published), before)
})

afterAll(async () => {
  await registry[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

it('the release of one model publishes that model, and nothing else', () => {
  expect(added).toEqual({ [name]: [nextVersion] })
})

describe.each(managers)('after the release, with $name,', (manager) => {
  it('an application that upgrades finds the new version, and predicts with it', async () => {
    const { folder, before } = applicationOf(upgrading, manager)
    await manager.upgrade(folder, name)
    const after = await askApplication(folder, manager)
    expect(after.models).toEqual(before.models.map((each) => ({ ...each, ...identityAt(nextVersion) })))
    expect(pointsOf(after)).toBeCloseTo(pointsOf(before) + 20, 9)
  })

  it('an application that does not upgrade is as it was, also once it is installed again', async () => {
    const { folder, before } = applicationOf(staying, manager)
    expect(before.models).toMatchObject([identityAt(version)])
    expect(await askApplication(folder, manager)).toEqual(before)
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true })
    await manager.install(folder)
    expect(await askApplication(folder, manager)).toEqual(before)
  })
})

async function installApplication(manager: PackageManager): Promise<Application> {
  const application = mkdtempSync(join(folder, 'application-'))
  const surroundings = { registry: registry.url, cache: join(folder, 'cache') }
  writeProject(application, manager, { dependencies: { [name]: `^${version}` } }, surroundings)
  await manager.install(application)
  return { folder: application, before: await askApplication(application, manager) }
}

function applicationOf(applications: ReadonlyMap<PackageManager, Application>, manager: PackageManager): Application {
  const application = applications.get(manager)
  if (!application) throw new Error(`No application was installed by ${manager.name}.`)
  return application
}

function difference<T>(after: Readonly<Record<string, readonly T[]>>, before: Readonly<Record<string, readonly T[]>>) {
  const added = Object.entries(after).map(([key, values]) => [
    key,
    values.filter((each) => !before[key]?.includes(each)),
  ])
  return Object.fromEntries(added.filter(([, values]) => values?.length))
}

function identityAt(version: string): object {
  return { version, reference: `shared.score-scaling@${version}` }
}

/** What the one model answers. */
function pointsOf({ predictions }: Findings): number {
  return predictions[0]?.output['points'] ?? Number.NaN
}
