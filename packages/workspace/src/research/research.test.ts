import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Label } from '@flit-ml/decisions'
import type { ExperimentReport } from '@flit-ml/report'
import type { Decision, FlitConfiguration, RouteConfiguration } from '@flit-ml/routing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publishedVersions } from '../local-registry/published-versions.ts'
import { type LocalRegistry, startLocalRegistry } from '../local-registry/start-local-registry.ts'
import { npm } from '../matrix/package-managers/npm.ts'
import { root } from '../root.ts'
import { run } from '../run.ts'
import { writeFiles } from '../testing/write-files.ts'
import { publishedOf, readWorkspace } from '../workspace.ts'
import { TeamWorkspace } from './team-workspace.ts'
import { purchases } from './testing/purchases.ts'
import { RunningApplication } from './testing/running-application.ts'

interface Made {
  readonly decision: Decision
  /** Whether its purchase turns bad. */
  readonly bad: boolean
}

const name = '@flit-ml/model-logistic-risk'
const id = 'bnpl.logistic-risk'
const [before, after] = ['1.1.0', '1.2.0']
const [champion, retrained] = [`${id}@${before}`, `${id}@${after}`]
const experiment: RouteConfiguration = {
  champion,
  challengers: { retrained: { model: retrained, share: 0.5 } },
  shadows: { retrained: { model: retrained } },
}
const day = 86_400_000
const published = publishedOf(readWorkspace(root)).map(({ manifest }) => manifest.name)

const folder = mkdtempSync(join(tmpdir(), 'flit-research-'))
const application = join(folder, 'application')
const team = new TeamWorkspace(join(folder, 'workspace'), 'packages/models/logistic-risk')
let registry: LocalRegistry
let running: RunningApplication
/** All that was decided, in order. */
const made: Made[] = []

beforeAll(async () => {
  registry = await startLocalRegistry(published)
  await team.prepare(registry.url)
  // What the champion was learnt from: the few purchases that there were in the beginning.
  await team.train(100)
  await team.release()
  writeFiles(application, {
    ...npm.settings({ registry: registry.url, cache: join(folder, 'cache'), members: [] }),
    'package.json': { name: 'checkout', private: true, type: 'module' },
  })
  configure({ champion: `${id}@^1` })
  await install('@flit-ml/core', '@flit-ml/routing', '@flit-ml/decisions', '@flit-ml/cli', `${name}@${before}`)
  running = new RunningApplication(application)
})

afterAll(async () => {
  await running.stop()
  await registry[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

it('decides by the champion', async () => {
  expect(modelsOf(await decide(200))).toEqual([champion])
})

it('has a new release of the model made of new data, tested, and published alone', async () => {
  const versions = await publishedVersions(registry.url, published)
  const { release, comparison } = await team.train()
  expect(release.bump).toBe('minor')
  expect(comparison.difference.value).toBeGreaterThan(0)
  expect(comparison.p).toBeLessThan(0.01)
  expect(team.changesets()).toHaveLength(1)
  await team.test()
  expect(await team.release()).toEqual({ [name]: 'minor' })
  const now = await publishedVersions(registry.url, published)
  expect(now).toEqual({ ...versions, [name]: [...(versions[name] ?? []), after] })
})

it('refuses a configuration that names the release before it is installed, and says how to install it', async () => {
  configure(experiment)
  await expect(flit('routes')).rejects.toThrow(`npm install '${name}@${after}'`)
  expect(modelsOf(await decide(100))).toEqual([champion])
})

it('goes on as before while the release is installed beside the champion', async () => {
  const installing = install(`champion@npm:${name}@${before}`, `${name}@${after}`)
  expect(modelsOf(await decideUntil(installing))).toEqual([champion])
})

it('has the release answer for half of the customers, and see the rows of all, once the configuration says so', async () => {
  configure(experiment)
  await decideUntilModelsAre(champion, retrained)
})

it('cannot say which one is better before there are outcomes, nor by few of them', async () => {
  await decide(1000)
  const [today, nextMonth] = [await report(0), await report(31)]
  expect(today.contests).toMatchObject([{ verdict: { kind: 'no-outcomes' } }])
  expect(nextMonth.contests).toMatchObject([{ verdict: { kind: 'undecided' } }])
})

it('says which one is better once there are enough', async () => {
  await decide(9000)
  const { split, contests, shadows } = await report(31)
  expect(split.isMismatch).toBe(false)
  expect(contests).toMatchObject([
    { challenger: 'retrained', verdict: { kind: 'better', approval: 'alike', bad: 'lower' } },
  ])
  expect(contests[0]?.bad).toMatchObject({ champion: badOf('champion'), challenger: badOf('retrained') })
  const auc = shadows[0]?.comparison?.paired.auc
  // Of the champion against its shadow.
  expect(auc?.difference.high).toBeLessThan(0)
  expect(auc?.p).toBeLessThan(0.01)
})

it('makes the better one the champion while decisions are made, and has all of them to the bit afterwards', async () => {
  configure({ champion: retrained })
  await decideUntilModelsAre(retrained)
  expect(await flit('decisions', 'verify')).toContain('findings: 0')
  const replayed = (await flit('decisions', 'replay', '--json')).trimEnd().split('\n')
  expect(replayed.map((line) => JSON.parse(line).outcome)).toEqual(made.map(() => 'identical'))
})

it('goes back by one change of the file', async () => {
  configure({ champion })
  await decideUntilModelsAre(champion)
})

it('names the decisions of a release that is installed no more', async () => {
  await run(application, 'npm', 'uninstall', 'champion')
  await expect(flit('decisions', 'replay')).rejects.toThrow(`${champion} is not installed any more`)
})

/** Counted by the test itself: of those that an arm of the experiment approved, how many turn bad. */
function badOf(arm: string): object {
  const its = made.filter(({ decision }) => decision.arm === arm && decision.assignment.reason === 'split')
  const approved = its.filter(({ decision }) => decision.outcome === 'approve')
  return { count: approved.length, part: approved.filter(({ bad }) => bad).length }
}

function configure(route: RouteConfiguration): void {
  const bands = [{ below: 0.25, outcome: 'approve' }, { outcome: 'decline' }]
  const configuration: FlitConfiguration = {
    routes: { 'bnpl.risk': { ...route, cutOff: 'standard' } },
    cutOffs: { standard: { version: '1', bands } },
  }
  writeFileSync(join(application, 'flit.config.json'), JSON.stringify(configuration))
}

function install(...specifiers: readonly string[]): Promise<string> {
  return run(application, 'npm', 'install', ...specifiers)
}

function flit(...args: readonly string[]): Promise<string> {
  return run(application, 'npx', 'flit', ...args)
}

/** Decides the next purchases, and tells the store how those that are approved turn out. */
async function decide(count: number): Promise<readonly Decision[]> {
  const all: Decision[] = []
  for (let rest = count; rest > 0; rest -= 100) {
    const next = purchases(made.length, Math.min(rest, 100))
    const decisions = await running.decide(next.map(({ request }) => request))
    const these = decisions.map((decision, at) => ({ decision, bad: next[at]?.bad === 1 }))
    await running.label(these.flatMap(labelsOf))
    made.push(...these)
    all.push(...decisions)
  }
  return all
}

function labelsOf({ decision: { id, time, outcome }, bad }: Made): readonly Label[] {
  if (outcome !== 'approve') return []
  const seen = new Date(Date.parse(time) + 30 * day).toISOString()
  return [{ decision: id, horizonDays: 30, value: bad ? 1 : 0, source: 'ledger', time: seen }]
}

async function decideUntil(done: Promise<unknown>): Promise<readonly Decision[]> {
  const all: Decision[] = []
  let isDone = false
  const marked = done.finally(() => {
    isDone = true
  })
  while (!isDone) all.push(...(await decide(10)))
  await marked
  return all
}

/** A change of the file takes effect a moment later. Each purchase until then is decided, or this rejects. */
async function decideUntilModelsAre(...expected: readonly string[]): Promise<void> {
  while (String(modelsOf(await decide(20))) !== String(expected)) await sleep(20)
}

function modelsOf(decisions: readonly Decision[]): string[] {
  return [...new Set(decisions.map(({ model }) => `${model?.id}@${model?.version}`))].sort()
}

/** What is known so many days from now. */
async function report(days: number): Promise<ExperimentReport> {
  const asOf = new Date(Date.now() + days * day).toISOString()
  const options = ['--label', '30d', '--effect', '0.04', '--as-of', asOf, '--html', 'report.html', '--json']
  const printed = JSON.parse(await flit('experiment', 'report', 'bnpl.risk', ...options))
  expect(readFileSync(join(application, 'report.html'), 'utf8')).toContain(champion)
  return printed
}
