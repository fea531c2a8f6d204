import { describe, expect, test } from 'vitest'
import { r } from '../testing/fixtures.ts'
import { uniformFrom } from '../testing/uniform-from.ts'
import { type ArmMoments, momentsOfRate } from './arm-moments.ts'
import { confidenceSequence, stratifiedSequence } from './confidence-sequence.ts'
import { isReadyToLook } from './is-ready-to-look.ts'
import { detectableDifference, unitsUntilDetected } from './sequence-power.ts'
import { type Stratum, stratifiedDifference } from './stratified-difference.ts'

/** The sample's own moments. */
function exactly(part: number, count: number): ArmMoments {
  const mean = part / count
  return { count, mean, variance: (mean * (1 - mean) * count) / (count - 1) }
}

/** Rows are control and arm, columns strata. */
function strataOf(counts: readonly (readonly number[])[], positives: readonly (readonly number[])[]): Stratum[] {
  const [control = [], arm = []] = counts.map((row, at) => row.map((n, k) => exactly(positives[at]?.[k] as number, n)))
  return arm.map((moments, stratum) => ({ arm: moments, control: control[stratum] as ArmMoments }))
}

describe('stratifiedDifference', () => {
  test.each(r.stratified)("of $counts is as R's lm and t.test say", ({ counts, positives, ...expected }) => {
    const found = stratifiedDifference(strataOf(counts, positives))
    expect(found.value).toBeCloseTo(expected.difference, 9)
    expect(found.standardError).toBeCloseTo(expected.standardError, 9)
  })

  test('what cannot be is refused', () => {
    expect(() => stratifiedDifference([])).toThrow('two units')
    expect(() => stratifiedDifference([{ arm: exactly(0, 1), control: exactly(1, 9) }])).toThrow('two units')
  })
})

const experiments = 600
/** The units of the steps of a ramp, with the challenger's share and the rate of either arm then. */
const steps = [
  { units: 3000, share: 0.05, rate: 0.35 },
  { units: 3000, share: 0.25, rate: 0.25 },
  { units: 6000, share: 0.5, rate: 0.15 },
]

/** The units of the control, its positives, and both of the arm. */
type Tally = readonly [control: number, ofControl: number, arm: number, ofArm: number]

function toStratum([control, ofControl, arm, ofArm]: Tally): Stratum {
  return { arm: momentsOfRate(ofArm, arm), control: momentsOfRate(ofControl, control) }
}

/** Units of one step, after each of which there is a look at the tally. */
function run(
  { units, share, rate }: (typeof steps)[number],
  uniform: () => number,
  look: (tally: Tally) => void,
): Tally {
  const tally: [number, number, number, number] = [0, 0, 0, 0]
  for (let unit = 0; unit < units; unit++) {
    const isArm = uniform() < share
    tally[isArm ? 2 : 0]++
    if (uniform() < rate) tally[isArm ? 3 : 1]++
    if (unit % 10 === 0) look(tally)
  }
  return tally
}

/** Whether a ramp without a difference ever claims one, by steps and over all, looking as soon as it may be. */
function peek(uniform: () => number): { byStep: boolean; overAll: boolean } {
  const claimed = { byStep: false, overAll: false }
  const done: Tally[] = []
  for (const step of steps) {
    const tally = run(step, uniform, (now) => {
      const all = [...done, now]
      const sum = (at: number): number => all.reduce((total, tally) => total + (tally[at] as number), 0)
      const strata = all.filter(([control, , arm]) => control >= 10 && arm >= 10).map(toStratum)
      if (!isReadyToLook(strata)) return
      claimed.byStep ||= excludesZero(stratifiedSequence(strata))
      const { arm, control } = toStratum([sum(0), sum(1), sum(2), sum(3)])
      claimed.overAll ||= excludesZero(confidenceSequence(arm, control))
    })
    done.push(tally)
  }
  return claimed
}

function excludesZero({ low, high }: { readonly low: number; readonly high: number }): boolean {
  return low > 0 || high < 0
}

test('while a share grows and the rate falls, looking all the time claims nothing by steps, and too much over all', () => {
  const uniform = uniformFrom(3)
  const claims = Array.from({ length: experiments }, () => peek(uniform))
  const shareOf = (kind: 'byStep' | 'overAll'): number => claims.filter((claim) => claim[kind]).length / experiments
  expect(shareOf('byStep')).toBeLessThanOrEqual(0.05)
  expect(shareOf('overAll')).toBeGreaterThan(0.5)
}, 60_000)

test.each([
  { rate: 0.02, share: 0.1 },
  { rate: 0.98, share: 0.05 },
])(
  'a rate of $rate at a share of $share has no false claims, though it is rare',
  (step) => {
    const uniform = uniformFrom(9)
    const claims = Array.from({ length: experiments }, () => {
      let isClaimed = false
      run({ units: 20_000, ...step }, uniform, (now) => {
        const strata = [now].filter(([control, , arm]) => control >= 10 && arm >= 10).map(toStratum)
        if (!isClaimed && isReadyToLook(strata)) isClaimed = excludesZero(stratifiedSequence(strata))
      })
      return isClaimed
    })
    expect(claims.filter(Boolean).length / experiments).toBeLessThanOrEqual(0.05)
  },
  60_000,
)

test('a look waits for units, and for the rarer outcome', () => {
  expect(isReadyToLook([])).toBe(false)
  expect(isReadyToLook([toStratum([1000, 200, 99, 20])])).toBe(false)
  expect(isReadyToLook([toStratum([1000, 200, 100, 20])])).toBe(true)
  expect(isReadyToLook([toStratum([1000, 20, 900, 18])])).toBe(false)
  expect(isReadyToLook([toStratum([1000, 980, 1000, 980])])).toBe(true)
})

describe('power', () => {
  const units = 4000
  const strata = (rates: readonly [number, number], uniform: () => number): Stratum[] =>
    [0.2, 0.5].map((share) => {
      const [ofArm, ofControl] = [share * units, (1 - share) * units]
      const draw = (rate: number, count: number) =>
        Array.from({ length: count }, uniform).filter((u) => u < rate).length
      return toStratum([ofControl, draw(rates[0], ofControl), ofArm, draw(rates[1], ofArm)])
    })

  test('a difference as large as the detectable one is found in about 80 % of the looks', () => {
    const uniform = uniformFrom(7)
    const size = detectableDifference(strata([0.2, 0.25], uniform))
    const found = Array.from({ length: 1000 }, () =>
      excludesZero(stratifiedSequence(strata([0.2, 0.2 + size], uniform))),
    )
    expect(found.filter(Boolean).length / found.length).toBeCloseTo(0.8, 1)
  })

  test('the units until a difference is found are the fewest that find it', () => {
    const [first, last] = [toStratum([900, 180, 100, 22]), toStratum([500, 100, 500, 95])]
    const more = unitsUntilDetected(0.02, [first, last])
    const after = (units: number): number => {
      const half = 500 + units / 2
      const grow = (moments: ArmMoments): ArmMoments => ({ ...moments, count: half })
      return detectableDifference([first, { arm: grow(last.arm), control: grow(last.control) }])
    }
    expect(after(more)).toBeLessThanOrEqual(0.02)
    expect(after(more - 1)).toBeGreaterThan(0.02)
    expect(unitsUntilDetected(0.5, [first, last])).toBe(0)
    expect(() => unitsUntilDetected(0, [first, last])).toThrow('above 0')
  })

  test('what has never happened is not certain', () => {
    expect(momentsOfRate(0, 10).variance).toBeGreaterThan(0)
    expect(momentsOfRate(10, 10).variance).toBeGreaterThan(0)
    expect(momentsOfRate(200, 1000).variance).toBeCloseTo(exactly(200, 1000).variance, 3)
  })
})
