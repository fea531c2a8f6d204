import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createDecisionLog, openSqliteStore, readSqliteStore } from '@flit-ml/decisions'
import { openPostgresStore } from '@flit-ml/decisions/postgres'
import { findPostgres, startPostgres } from '@flit-ml/postgres-server'
import type { ExperimentReport } from '@flit-ml/report'
import type { FlitConfiguration, RouteConfiguration } from '@flit-ml/routing'
import { beforeAll, describe, expect, it } from 'vitest'
import { inBatches } from './input/in-batches.ts'
import { temporaryFolder } from './testing/application.ts'
import { type Made, makeExperiment, start } from './testing/experiment-log.ts'
import { flit, type Run } from './testing/flit.ts'

const day = 86_400_000
const asOf = start + 80 * day
const folder = temporaryFolder()

function configurationOf(route: Partial<RouteConfiguration>): FlitConfiguration {
  return {
    routes: { 'bnpl.risk': { champion: 'bnpl.logistic-risk', cutOff: 'standard', timeLimit: '30s', ...route } },
    cutOffs: {
      standard: { version: '1', bands: [{ below: 0.3, outcome: 'approve' }, { outcome: 'decline' }] },
    },
  }
}

const route: Partial<RouteConfiguration> = {
  holdout: { share: 0.1 },
  eligibility: { properties: { amount: { maximum: 1800 } } },
  shadows: { watching: { model: 'bnpl.xgboost-risk' } },
}
const trees = { model: 'bnpl.xgboost-risk', reserve: 0.5 }
const fallback = { outcome: 'refer', reason: 'All models are off.' }
const ramp = { steps: [0.3, 0.5], every: '1ms', minimumDecisions: 60 }

const ramped = configurationOf({ ...route, challengers: { trees: { ...trees, ramp } } })
const killed = configurationOf({ ...route, challengers: { trees: { ...trees, ramp } }, killSwitch: true, fallback })

function run(path: string, ...args: string[]): Promise<Run> {
  const time = new Date(asOf).toISOString()
  return flit(['experiment', 'report', 'bnpl.risk', '--store', path, '--as-of', time, ...args], { cwd: folder })
}

async function reportOf(path: string, ...args: string[]): Promise<ExperimentReport & { readonly store: string }> {
  const { status, stdout, stderr } = await run(path, '--label', '30d', '--json', ...args)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return JSON.parse(stdout)
}

/** The decisions that stand for their units: the first one of each that was drawn, and the first one of each that was not. */
function unitsOf(made: readonly Made[]): Made[] {
  const seen = new Set<string>()
  return made.filter((one) => {
    const key = `${one.unit} ${armOf(one) === 'champion, not drawn'}`
    return seen.size < seen.add(key).size
  })
}

function armOf({ decision: { arm, assignment } }: Made): string {
  return ['split', 'ramp', 'holdout'].includes(assignment.reason) ? arm : 'champion, not drawn'
}

const isApproved = ({ decision }: Made): boolean => decision.outcome === 'approve'
const isMature = ({ decision }: Made): boolean => Date.parse(decision.time) + 30 * day <= asOf
const rateOf = (all: readonly Made[], test: (one: Made) => boolean): number => all.filter(test).length / all.length

/** By its definition: how often a bad one scores above a good one. */
function aucOf(all: readonly { readonly score: number; readonly label: 0 | 1 }[]): number {
  const [good, bad] = [0, 1].map((label) => all.filter((one) => one.label === label))
  let above = 0
  for (const { score } of bad ?? [])
    for (const other of good ?? []) above += score > other.score ? 1 : score === other.score ? 0.5 : 0
  return above / ((good?.length ?? 0) * (bad?.length ?? 0))
}

describe('a challenger with a ramp and a shadow, of a real router in a real store', () => {
  const path = join(folder, 'decisions.db')
  let made: readonly Made[]
  let units: Made[]
  let report: ExperimentReport

  beforeAll(async () => {
    made = await makeExperiment(path, {
      days: 70,
      perDay: 60,
      configuration: configurationOf({ ...route, challengers: { trees: { ...trees, share: 0.1 } } }),
      switches: { 20: ramped, 60: killed, 62: ramped },
      steppedBy: 40,
    })
    units = unitsOf(made)
    report = await reportOf(path)
  }, 60_000)

  it('is told phase by phase, and its split is tested', () => {
    const { split } = report
    expect(split.isMismatch).toBe(false)
    expect(split.phases.map(({ shares }) => shares?.['trees'])).toEqual([
      ...[0.1, 0.3, 0.5].map((share) => expect.closeTo(0.9 * share, 12)),
      // While the kill switch is on, nothing is drawn.
      undefined,
    ])
    for (const [at, share] of [0.1, 0.3, 0.5].entries()) {
      const drawn = units.filter((one) => Math.abs(one.share - share) < 1e-9 && armOf(one) !== 'champion, not drawn')
      const expected = { champion: 0.9 * (1 - share), trees: 0.9 * share, holdout: 0.1 }
      const counts = Object.keys(expected).map((arm) => drawn.filter((one) => armOf(one) === arm).length)
      expect(split.phases[at]?.units).toEqual(
        Object.fromEntries(Object.keys(expected).map((arm, at) => [arm, counts[at]])),
      )
      const chiSquare = Object.values(expected).reduce((sum, part, at) => {
        return sum + ((counts[at] ?? 0) - part * drawn.length) ** 2 / (part * drawn.length)
      }, 0)
      // With two degrees of freedom the tail is that of an exponential distribution.
      expect(split.phases[at]?.sampleRatio?.p).toBeCloseTo(Math.exp(-chiSquare / 2), 9)
    }
  })

  it('is counted by unit, by arm, and by what is mature', () => {
    expect(report).toMatchObject({
      decisions: made.length,
      units: units.length,
      label: { horizonDays: 30, positive: 'bad' },
    })
    expect(made.length - units.length).toBeGreaterThan(300)
    expect(report.arms.map(({ arm }) => arm).sort()).toEqual(['champion', 'champion, not drawn', 'holdout', 'trees'])
    for (const { arm, approval, outcomes, fallbacks, causes, latency } of report.arms) {
      const its = units.filter((one) => armOf(one) === arm)
      const approved = its.filter(isApproved)
      const known = approved.filter(isMature)
      expect(approval).toMatchObject({ part: approved.length, count: its.length })
      expect(outcomes.bad).toMatchObject({ part: known.filter(({ label }) => label === 1).length, count: known.length })
      expect(outcomes).toMatchObject({ immature: approved.length - known.length, unknown: 0 })
      const times = made.filter((one) => armOf(one) === arm).map(({ decision }) => decision.latency)
      expect(latency.median).toBeCloseTo(times.sort((a, b) => a - b)[Math.ceil(times.length / 2) - 1] ?? 0, 2)
      const isKilled = arm === 'champion, not drawn'
      expect(fallbacks).toMatchObject({ part: isKilled ? 120 : 0, count: times.length })
      expect(causes).toEqual(isKilled ? { 'kill-switch': 120 } : {})
    }
  })

  it('has differences within phases, and says no more than they do', () => {
    const [contest] = report.contests
    const differenceOf = (all: readonly Made[], test: (one: Made) => boolean): number => {
      const compared = all.filter((one) => ['champion', 'trees'].includes(armOf(one)))
      const phases = Map.groupBy(compared, ({ share }) => share)
      let [sum, weights] = [0, 0]
      for (const phase of phases.values()) {
        const [champion = [], challenger = []] = ['champion', 'trees'].map((arm) =>
          phase.filter((one) => armOf(one) === arm),
        )
        const weight = (champion.length * challenger.length) / phase.length
        sum += weight * (rateOf(challenger, test) - rateOf(champion, test))
        weights += weight
      }
      return sum / weights
    }
    expect(contest?.approval?.difference?.value).toBeCloseTo(differenceOf(units, isApproved), 9)
    const known = units.filter((one) => isApproved(one) && isMature(one))
    expect(contest?.bad.difference?.value).toBeCloseTo(
      differenceOf(known, ({ label }) => label === 1),
      9,
    )
    expect(contest?.models).toEqual({ champion: 'bnpl.logistic-risk@1.0.0', challenger: 'bnpl.xgboost-risk@1.0.0' })
    expect(contest).toMatchObject({ leftOut: 0, verdict: { kind: 'undecided', daysNeeded: expect.any(Number) } })
  })

  it('has the AUC of each arm, and of the shadow on the same rows', () => {
    for (const { arm, discrimination } of report.arms) {
      const known = units.filter((one) => armOf(one) === arm && isApproved(one) && isMature(one))
      const scored = known.map(({ decision, label }) => ({ score: decision.score ?? 0, label }))
      expect(discrimination?.evaluation.auc.value).toBeCloseTo(aucOf(scored), 9)
    }
    const seen = new Set<string>()
    const firsts = made.filter(({ unit }) => seen.size < seen.add(unit).size)
    const [shadow] = report.shadows
    const byChampion = firsts.filter(({ decision }) => decision.model?.id === 'bnpl.logistic-risk')
    expect(shadow).toMatchObject({ shadow: 'watching', units: byChampion.length, failed: 0 })
    const known = byChampion.filter((one) => isApproved(one) && isMature(one))
    const scored = known.map(({ decision, label }) => ({ score: decision.score ?? 0, label }))
    expect(shadow?.comparison?.paired.auc.a.value).toBeCloseTo(aucOf(scored), 9)
    expect(shadow?.comparison?.rows).toMatchObject({ count: byChampion.length, labelled: known.length })
    expect(shadow?.comparison?.swaps.approve).toBeCloseTo(rateOf(byChampion, isApproved), 12)
  })

  it('has reasons, vintages and stability', () => {
    const byChampion = made.filter((one) => armOf(one) === 'champion')
    for (const { code, shares } of report.reasons) {
      const named = rateOf(byChampion, ({ decision }) => decision.reasons.some((reason) => reason.code === code))
      expect(shares['champion']).toBeCloseTo(named, 12)
    }
    expect(report.reasons.length).toBeGreaterThan(5)
    expect(new Set(report.vintages.map(({ from }) => from)).size).toBe(10)
    const inputs = report.stability.inputs.map(({ input }) => input).sort()
    expect(inputs).toEqual(Object.keys(made[0]?.decision.row ?? {}).sort())
    expect(report.stability.scores.find(({ arm }) => arm === 'champion')?.weeks[0]).toMatchObject({
      week: '2026-06-01',
      index: 0,
    })
  })

  it('is said on the terminal and on one page', async () => {
    const { status, stdout, stderr } = await run(path, '--label', 'ledger/30d', '--html', 'report.html')
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'report.html: the same, with plots.\n' })
    expect(stdout).toMatch(
      /^What it says\ntrees \(bnpl\.xgboost-risk@1\.0\.0\) beside the champion .*: not decided yet: needs /,
    )
    expect(stdout).toContain('The split is the one that was configured')
    const page = readFileSync(join(folder, 'report.html'), 'utf8')
    expect(page.match(/<svg [^>]*role="img"/g)?.length).toBeGreaterThan(10)
    for (const line of stdout.split('\n').filter((text) => text.endsWith('.'))) {
      expect(page).toContain(line.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))
    }
  })

  it('is of a part of the time, of a configuration, and of what was known then', async () => {
    const [since, until] = [start + 10 * day, start + 30 * day]
    const part = await reportOf(
      path,
      '--since',
      new Date(since).toISOString(),
      '--until',
      new Date(until).toISOString(),
    )
    expect(part.decisions).toBe(20 * 60)
    expect(part.split.phases.map(({ shares }) => shares?.['trees']).slice(0, 1)).toEqual([expect.closeTo(0.09, 12)])
    const first = made[0]?.decision.configuration ?? ''
    expect((await reportOf(path, '--configuration', first)).decisions).toBe(20 * 60)
    const early = await reportOf(path, '--as-of', new Date(start + 25 * day).toISOString())
    expect(early).toMatchObject({ decisions: 26 * 60, contests: [{ verdict: { kind: 'no-outcomes' } }] })
  })

  it.each([
    { args: [], problem: 'There are labels for 30d, 60d.' },
    { args: ['--label', '30'], problem: 'It is no horizon' },
    {
      args: ['--label', '30d', '--approved', 'yes'],
      problem: "No decision has the outcome 'yes': there are approve, decline, refer.",
    },
    { args: ['--label', '30d', '--positive', 'late'], problem: 'No label has the value late' },
    { args: ['--label', '30d', '--since', '2030-01-01'], problem: 'has no decision of that time.' },
    { args: ['--label', '30d', '--configuration', 'none'], problem: 'has no decision of that configuration.' },
    { args: ['--label', '30d', '--html', path], problem: 'is the input.' },
    { args: ['--label', '30d', '--effect', '2'], problem: 'It is no share between 0 and 1' },
  ])('refuses $args', async ({ args, problem }) => {
    const { status, stderr } = await run(path, ...args)
    expect(stderr).toContain(problem)
    expect(status).toBe(2)
  })

  it('says of an empty store that it is empty', async () => {
    const empty = join(folder, 'empty.db')
    {
      await using _ = createDecisionLog({ store: await openSqliteStore(empty) })
    }
    const { status, stderr } = await run(empty)
    expect(stderr).toMatch(/empty\.db has no decision\.\n.*--store/)
    expect(status).toBe(2)
  })

  it('names the routes that there are', async () => {
    const { status, stderr } = await flit(['experiment', 'report', 'bnpl.limit', '--store', path], { cwd: folder })
    expect(stderr).toContain('Name one of its routes: bnpl.risk.')
    expect(status).toBe(2)
  })

  it.runIf(findPostgres())('is the same from PostgreSQL (where it is installed)', async () => {
    await using server = await startPostgres(findPostgres() ?? '')
    const url = server.createDatabase('experiment')
    {
      await using store = await openPostgresStore(url, { durability: 'relaxed' })
      await using source = readSqliteStore(path)
      for await (const records of inBatches(source.read(), 500)) {
        await store.append(records.map(({ sequence: _, previous: __, hash: ___, ...entry }) => [entry]))
      }
    }
    const { store: _, ...found } = await reportOf(url)
    const { store: __, ...expected } = report as ExperimentReport & { readonly store: string }
    expect(found).toEqual(expected)
  })
})

describe('an experiment of a model with itself', () => {
  const path = join(folder, 'same.db')

  beforeAll(async () => {
    const challengers = { same: { model: 'bnpl.logistic-risk', share: 0.5 } }
    await makeExperiment(path, { days: 40, perDay: 100, configuration: configurationOf({ challengers }) })
  }, 60_000)

  it('has no difference larger than what matters, and claims none', async () => {
    const [contest] = (await reportOf(path, '--effect', '0.15')).contests
    expect(contest?.verdict).toMatchObject({ kind: 'no-difference', approval: 'alike', bad: 'alike' })
    expect((await run(path, '--label', '30d', '--effect', '0.15')).stdout).toContain('no difference larger than ')
  })

  it('is not believed once decisions of one arm are missing', async () => {
    const database = new DatabaseSync(path)
    database.exec('DELETE FROM records WHERE kind = \'decision\' AND body LIKE \'%"arm":"same"%\' AND sequence % 5 = 0')
    database.close()
    const report = await reportOf(path)
    expect(report.split.isMismatch).toBe(true)
    expect(report.contests[0]?.verdict.kind).toBe('broken-split')
    expect((await run(path, '--label', '30d')).stdout).toContain('nothing can be said, since the split is broken')
  })
})

it('tells which shares a guardrail took back', async () => {
  const path = join(folder, 'rollback.db')
  await makeExperiment(path, { days: 1, perDay: 5, configuration: configurationOf({}) })
  const tripped = { guardrail: 'errorRate', observed: 0.2, limit: 0.01, decisions: 50, championDecisions: 900 } as const
  const step = {
    route: 'bnpl.risk',
    challenger: 'trees',
    from: 0.05,
    to: 0,
    shares: { champion: 1, trees: 0 },
    tripped,
  }
  {
    await using log = createDecisionLog({ store: await openSqliteStore(path) })
    await log.recordChange({ kind: 'ramp-stepped', time: new Date(start).toISOString(), configuration: 'x', ...step })
  }
  const { rollbacks, contests, arms } = await reportOf(path)
  expect(rollbacks).toMatchObject([{ challenger: 'trees', from: 0.05, to: 0, guardrail: 'errorRate', observed: 0.2 }])
  expect({ contests, arms: arms.map(({ arm }) => arm) }).toEqual({ contests: [], arms: ['champion, not drawn'] })
  expect((await run(path, '--label', '30d')).stdout).toContain('No challenger and no shadow has answered')
})
