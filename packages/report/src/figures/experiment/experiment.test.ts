import { describe, expect, it, test } from 'vitest'
import { experimentSections } from '../../sections/experiment/experiment-sections.ts'
import { type InventedPhase, inventedExperiment, start } from '../../testing/invented-experiment.ts'
import { realExperiment } from '../../testing/real-experiment.ts'
import type { Contest } from './contest.ts'
import type { ExperimentLog } from './experiment-log.ts'
import { experimentReport } from './experiment-report.ts'
import { day, monthOf, weekOf } from './weeks.ts'

const even: InventedPhase = { units: 12_000, share: 0.5, approval: [0.7, 0.7], bad: [0.1, 0.1] }

function contestOf(log: ExperimentLog, effect?: number): Contest {
  const [contest] = experimentReport(log, effect).contests
  if (!contest) throw new Error('There is no challenger.')
  return contest
}

function verdictWords(log: ExperimentLog, effect?: number): string {
  return experimentSections(experimentReport(log, effect))[0]?.words.join('\n') ?? ''
}

describe('the verdict', () => {
  it.each<readonly [Contest['verdict']['kind'], Partial<InventedPhase>, number, string]>([
    ['better', { bad: [0.15, 0.1] }, 0.1, 'better by 5.0 points less bad of what is approved.'],
    ['better', { approval: [0.6, 0.7] }, 0.1, 'better by 10.0 points more approved.'],
    ['worse', { bad: [0.1, 0.15] }, 0.1, 'worse by 5.0 points more bad of what is approved.'],
    ['trade', { approval: [0.6, 0.7], bad: [0.1, 0.15] }, 0.1, 'it approves more, and more of that is bad'],
    ['no-difference', {}, 0.1, 'no difference larger than '],
    ['undecided', {}, 0.001, 'not decided yet: needs about '],
    ['undecided', { bad: [0.15, 0.1] }, 0.001, 'Less of what it approves is bad: 10.0 % beside 15.0 %'],
    [
      'no-outcomes',
      { units: 240 },
      0.1,
      'Too few outcomes of 10 days are mature and known: it takes 100 an arm, and 20 of the rarer kind.',
    ],
  ])('is %s of %o where %d matters', (kind, changes, effect, words) => {
    const log = inventedExperiment([{ ...even, ...changes }])
    expect(contestOf(log, effect).verdict.kind).toBe(kind)
    expect(verdictWords(log, effect)).toContain(words)
  })

  it('waits for labels to be mature, and says until when', () => {
    const log = inventedExperiment([even], { asOf: start + 9 * day })
    expect(contestOf(log)).toMatchObject({ verdict: { kind: 'no-outcomes' }, bad: { difference: null } })
    expect(verdictWords(log)).toContain('The first outcome of 10 days is mature at 2026-01-15T00:00:00.000Z')
    expect(experimentReport(log).arms[0]?.outcomes).toMatchObject({ immature: 4200, bad: { count: 0 } })
    const unlabelled = inventedExperiment([even], { horizonDays: null })
    expect(verdictWords(unlabelled)).toContain('No label is kept')
  })

  it('says nothing where the split is broken', () => {
    const log = inventedExperiment([{ ...even, bad: [0.2, 0.1] }])
    const phases = log.phases.map((phase) => ({ ...phase, shares: { champion: 0.45, new: 0.55 } }))
    const rigged = { ...log, phases }
    expect(experimentReport(rigged).split).toMatchObject({ isMismatch: true, tested: 1 })
    expect(contestOf(rigged).verdict.kind).toBe('broken-split')
    expect(verdictWords(rigged)).not.toContain('less bad')
  })

  it('says that no more units come once the share is nothing', () => {
    const log = inventedExperiment([even, { ...even, units: 500, share: 0 }])
    expect(contestOf(log, 0.001)).toMatchObject({ unitsPerDay: 0, approval: { daysNeeded: null } })
    expect(verdictWords(log, 0.001)).toContain('no more units come')
  })
})

describe('a share that changes', () => {
  const season = [
    { ...even, share: 0.1, approval: [0.5, 0.5], bad: [0.3, 0.3] },
    { ...even, share: 0.5, approval: [0.8, 0.8], bad: [0.05, 0.05] },
  ] as const

  it("is no Simpson's paradox: over all the challenger looks better, within phases it is not", () => {
    const { approval, bad, verdict } = contestOf(inventedExperiment(season), 0.1)
    expect((approval?.challenger.rate?.value ?? 0) - (approval?.champion.rate?.value ?? 0)).toBeGreaterThan(0.1)
    expect(approval?.difference?.value).toBeCloseTo(0, 2)
    expect(bad.difference?.value).toBeCloseTo(0, 2)
    expect(verdict.kind).toBe('no-difference')
  })

  it('has no swaps where no unit was scored by both, and says how to have them', () => {
    const sections = experimentSections(experimentReport(inventedExperiment(season)))
    expect(sections.at(-1)?.words.join()).toContain('let test.b@1.0.0 be a shadow, too.')
  })

  it('is tested phase by phase', () => {
    const { split } = experimentReport(inventedExperiment(season))
    expect(split.phases.map(({ units }) => units)).toEqual([
      { champion: 10_800, new: 1200 },
      { champion: 6000, new: 6000 },
    ])
    expect(split).toMatchObject({ tested: 2, isMismatch: false })
  })

  it('leaves out phases in which an arm had another model', () => {
    const log = inventedExperiment([
      { ...even, models: [0, 1], bad: [0.1, 0.3] },
      { ...even, models: [0, 2] },
    ])
    expect(contestOf(log, 0.1)).toMatchObject({
      leftOut: 12_000,
      models: { challenger: 'test.b@2.0.0' },
      verdict: { kind: 'no-difference' },
    })
  })
})

test('later decisions of a unit are no further units', () => {
  const log = inventedExperiment([even])
  const firsts = log.rows.firsts.map((_, row) => (row % 3 === 0 ? 3 : 0))
  const report = experimentReport({ ...log, rows: { ...log.rows, firsts } })
  expect(report).toMatchObject({ decisions: 12_000, units: 4000 })
  expect(report.contests[0]?.approval?.champion.count).toBe(2000)
})

test('the days that are needed are as many as it takes', () => {
  const { approval } = contestOf(inventedExperiment([even]), 0.03)
  expect(approval?.daysNeeded).toBeCloseTo((approval?.unitsNeeded ?? 0) / 1440, 2)
  const longer = contestOf(inventedExperiment([{ ...even, units: 12_000 + (approval?.unitsNeeded ?? 0) }]), 0.03)
  expect(longer.approval?.detectable).toBeCloseTo(0.03, 3)
})

describe('real scores', async () => {
  const log = await realExperiment()
  const report = experimentReport(log)

  it('are paired with the shadow on the same rows, and the swaps are counted', () => {
    const [pair] = report.shadows
    const { rows, swaps } = pair?.comparison ?? {}
    const known = Object.values(swaps?.known ?? {}).reduce((sum, { count }) => sum + count, 0)
    expect(known).toBe(rows?.labelled)
    expect(rows?.count).toBe(pair?.units)
    expect(swaps?.known.swapIn.count).toBe(0)
    expect(swaps?.unknown.swapIn).toBeGreaterThan(0)
  })

  it('have vintages that sum to the arms', () => {
    for (const { arm, units, outcomes } of report.arms) {
      const vintages = report.vintages.filter((vintage) => vintage.arm === arm)
      const sum = (pick: (vintage: (typeof vintages)[number]) => number) =>
        vintages.reduce((total, vintage) => total + pick(vintage), 0)
      expect(sum(({ approval }) => approval.count)).toBe(units)
      expect(sum(({ outcomes: { bad } }) => bad.part)).toBe(outcomes.bad.part)
      expect(sum(({ outcomes: { immature } }) => immature)).toBe(outcomes.immature)
    }
  })

  it('are plain data: JSON holds all of it, but for the end of a last bin', () => {
    const { shadows: _, ...others } = report
    expect(JSON.parse(JSON.stringify(others))).toEqual(others)
  })

  it('are said without gaps', () => {
    expect(JSON.stringify(experimentSections(report)).match(/.{40}(NaN|Infinity|undefined).{40}/g)).toBeNull()
  })
})

test('units that came once are not said to have come again', async () => {
  const [once, again] = [experimentReport(inventedExperiment([even])), experimentReport(await realExperiment())].map(
    (report) => JSON.stringify(experimentSections(report)),
  )
  expect(once).not.toContain('Several decisions of one unit')
  expect(again).toContain('Several decisions of one unit')
})

test('weeks begin on Mondays', () => {
  expect([0, 3, 4, 20_782].map((days) => weekOf(days * day))).toEqual([
    '1969-12-29',
    '1969-12-29',
    '1970-01-05',
    '2026-11-23',
  ])
  expect(monthOf(0)).toBe('1970-01')
})

test('what cannot be is refused', () => {
  expect(() => experimentReport(inventedExperiment([{ ...even, units: 0 }]))).toThrow('no decisions')
  expect(() => experimentReport(inventedExperiment([even]), 2)).toThrow('An effect of 2')
})
