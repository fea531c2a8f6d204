import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RouteConfiguration } from '../configuration/configuration.ts'
import { assign } from './assign.ts'
import { type AssignmentPlan, planOf, setShare } from './plan.ts'

const champion = 'bnpl.risk'
const units = Array.from({ length: 20_000 }, (_, at) => `customer-${at}`)
const challengersOf = (...shares: number[]) =>
  Object.fromEntries(shares.map((share, at) => [`c${at}`, { model: champion, share }]))
const plan = (route: Partial<RouteConfiguration>, name = 'a.b'): AssignmentPlan => planOf(name, { champion, ...route })
const armsOf = (of: AssignmentPlan): number[] => units.map((unit) => assign(of, unit, {}).challenger)
const shareOf = (arms: readonly number[], arm: number): number =>
  arms.filter((other) => other === arm).length / arms.length

/** The statistic of a test of counts against what they should be, over its degrees of freedom. */
function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, at) => sum + (count - (expected[at] ?? 0)) ** 2 / (expected[at] ?? 1), 0)
}

describe('assignment', () => {
  it('is uniform, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const counts = new Array<number>(20).fill(0)
        const drawn = plan({ seed, challengers: challengersOf(0.5) })
        for (const unit of units) {
          const bucket = Math.floor((assign(drawn, unit, {}).bucket ?? 0) * 20)
          counts[bucket] = (counts[bucket] ?? 0) + 1
        }
        // 99.9999 % of 19 degrees of freedom.
        expect(chiSquare(counts, new Array(20).fill(1000))).toBeLessThan(66)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  it('of one experiment says nothing of that of another', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        fc.pre(one !== other)
        const arms = armsOf(plan({ seed: one, challengers: challengersOf(0.5) }))
        const others = armsOf(plan({ seed: other, challengers: challengersOf(0.5) }))
        const together = [-1, 0].flatMap((a) =>
          [-1, 0].map((b) => arms.filter((arm, at) => arm === a && others[at] === b).length),
        )
        // 99.9999 % of 3 degrees of freedom.
        expect(chiSquare(together, new Array(4).fill(5000))).toBeLessThan(31)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  it('depends on nothing but the unit: the same one has the same arm, in every process', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (seed, unit) => {
        const route = { seed, challengers: challengersOf(0.3, 0.3) }
        expect(assign(plan(route), unit, {})).toEqual(assign(plan(route), unit, { price: 1 }))
      }),
    )
  })

  it('changes with a ramp for nobody but from the champion to the challenger that grows', () => {
    const shares = fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 2 }), fc.string(), ([one = 0, other = 0], at, seed) => {
        const [less, more] = one < other ? [one, other] : [other, one]
        const challengers = Object.fromEntries(
          [0, 1, 2].map((c) => [`c${c}`, { model: champion, share: 0.1, reserve: 0.3 }]),
        )
        const grown = plan({ seed: `s${seed}`, challengers })
        setShare(grown, at, less)
        const before = armsOf(grown)
        setShare(grown, at, more)
        for (const [unit, arm] of armsOf(grown).entries()) {
          if (arm !== before[unit]) expect([before[unit], arm]).toEqual([-1, at])
        }
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  it('gives each challenger its share, of the units that are covered', () => {
    const arms = armsOf(plan({ coverage: 0.5, challengers: challengersOf(0.2, 0.6) }))
    expect(shareOf(arms, 0)).toBeCloseTo(0.1, 1.9)
    expect(shareOf(arms, 1)).toBeCloseTo(0.3, 1.9)
    const reasons = new Set(
      units.map((unit) => assign(plan({ coverage: 0.5, challengers: challengersOf(0.2) }), unit, {}).reason),
    )
    expect(reasons).toEqual(new Set(['split', 'not-covered']))
  })

  it('keeps experiments apart whose parts of a namespace are', () => {
    const part = (from: number, to: number, name: string) =>
      plan({ namespace: { name: 'credit', from, to }, challengers: challengersOf(1) }, name)
    const [one, other] = [armsOf(part(0, 0.4, 'one')), armsOf(part(0.4, 1, 'other'))]
    expect(one.filter((arm, at) => arm === 0 && other[at] === 0)).toEqual([])
    expect(shareOf(one, 0) + shareOf(other, 0)).toBe(1)
  })

  it('holds units out of every challenger, by a draw of its own', () => {
    const held = plan({ holdout: { share: 0.1 }, challengers: challengersOf(0.5) })
    const assigned = units.map((unit) => assign(held, unit, {}))
    const heldOut = assigned.filter(({ reason }) => reason === 'holdout')
    expect(heldOut.every(({ challenger }) => challenger === -1)).toBe(true)
    expect(heldOut.length / units.length).toBeCloseTo(0.1, 1.9)
    const shared = plan({ holdout: { share: 0.1, seed: 'company' } }, 'other.route')
    const again = plan({ holdout: { share: 0.1, seed: 'company' }, challengers: challengersOf(0.5) })
    const isHeld = (of: AssignmentPlan) => units.map((unit) => assign(of, unit, {}).reason === 'holdout')
    expect(isHeld(shared)).toEqual(isHeld(again))
  })

  it.each<[string, Partial<RouteConfiguration>, string | undefined, object, string]>([
    ['without challengers', {}, 'u', {}, 'no-challenger'],
    ['without a unit', { challengers: challengersOf(1) }, undefined, {}, 'no-unit'],
    ['where the models are off', { killSwitch: true, challengers: challengersOf(1) }, 'u', {}, 'kill-switch'],
    [
      'for a row that does not fit the rule',
      { challengers: challengersOf(1), eligibility: { properties: { price: { maximum: 100 } } } },
      'u',
      { price: 101 },
      'not-eligible',
    ],
  ])('is the champion %s', (_, route, unit, row, reason) => {
    expect(assign(plan(route), unit, row as never)).toEqual({ challenger: -1, reason, bucket: null })
  })

  it('takes a row that fits the rule', () => {
    const rule = { challengers: challengersOf(1), eligibility: { properties: { price: { maximum: 100 } } } }
    expect(assign(plan(rule), 'u', { price: 99 })).toMatchObject({ challenger: 0, reason: 'split' })
  })
})
