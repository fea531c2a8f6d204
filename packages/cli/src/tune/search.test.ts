import { randomFrom } from '@flit-ml/training'
import { describe, expect, test } from 'vitest'
import { foldsOf } from '../train/splits/split-rows.ts'
import { metrics } from './metrics.ts'
import { sumUp } from './report/sum-up.ts'
import { halvingRungs, oneRung, type Rung } from './rungs.ts'
import { type SearchPlan, search } from './search.ts'
import type { TrialRecord } from './trials/trial-record.ts'

const labels = Array.from({ length: 3000 }, (_, row) => (row % 3 === 0 ? 1 : 0) as 0 | 1)
const rungsOf = (trials: number, of: readonly number[], folds: number): Rung[] =>
  halvingRungs(trials, of, foldsOf({ labels: of }, folds, 0))
const summary = { space: { dimensions: [], unsearched: [] }, defaults: {} }

function planOf(rungs: readonly Rung[]): SearchPlan {
  const trials = Array.from({ length: rungs[0]?.trials ?? 0 }, (_, number) => ({ number, parameters: {} }))
  return { trials, rungs, folds: 5, metric: metrics.auc }
}

/** Runs a search whose AUCs are made by a function; one that is not finite is a failure. */
async function run(plan: SearchPlan, aucOf: (trial: number, divisor: number, fold: number) => number) {
  const asked: Record<number, number[]> = {}
  const found = await search(plan, async (trials, divisor) => {
    asked[divisor] = trials.map(({ number }) => number)
    return trials.map(({ number: trial, parameters }): TrialRecord => {
      const aucs = Array.from({ length: plan.folds }, (_, fold) => aucOf(trial, divisor, fold))
      const outcome = aucs.every(Number.isFinite)
        ? { folds: aucs.map((auc) => ({ auc, logLoss: 0, brierScore: 0 })) }
        : { error: { code: 'FLIT_FIT_FAILED', problem: `Trial ${trial} does not converge.` } }
      return { trial, divisor, parameters, outcome }
    })
  })
  return { asked, ...sumUp(found, plan, summary) }
}

describe('successive halving', () => {
  test('has a third go on, as far down as the rows allow', () => {
    expect(rungsOf(50, labels, 5)).toEqual([
      { trials: 50, divisor: 9 },
      { trials: 17, divisor: 3 },
      { trials: 6, divisor: 1 },
    ])
    expect(rungsOf(50, [...labels, ...labels, ...labels], 5)[0]).toEqual({ trials: 50, divisor: 27 })
    expect(rungsOf(8, labels, 5)).toEqual([
      { trials: 8, divisor: 3 },
      { trials: 3, divisor: 1 },
    ])
  })

  test('refuses too few rows, too few of a class, and too few trials', () => {
    expect(() => rungsOf(50, labels.slice(0, 300), 5)).toThrow(/300 rows are too few/)
    expect(() => rungsOf(50, [...labels.map(() => 0 as const), ...labels.slice(0, 90)], 5)).toThrow(
      /20 of either class/,
    )
    expect(() => rungsOf(2, labels, 5)).toThrow(/Of 2 trials no third goes on/)
  })

  test('keeps the best and the baseline, and finds what is best at last', async () => {
    const { asked, best, luck, baseline } = await run(planOf(rungsOf(9, labels, 5)), (trial) => 0.7 + trial / 100)
    expect(asked).toEqual({ 9: [0, 1, 2, 3, 4, 5, 6, 7, 8], 3: [0, 6, 7, 8], 1: [0, 8] })
    expect({ best: best.trial, baseline: baseline?.trial, luck: luck.luck }).toEqual({ best: 8, baseline: 0, luck: 0 })
  })

  test('has those go on, too, that would without one of the folds', async () => {
    // Trial 2 is behind trial 1 by its last fold alone.
    const aucOf = (trial: number, _: number, fold: number) =>
      trial === 1 ? 0.75 : trial === 2 ? (fold === 4 ? 0.7 : 0.76) : 0.6 + fold / 100
    const { asked, luck } = await run(planOf(rungsOf(3, labels, 5)), aucOf)
    expect(asked).toEqual({ 3: [0, 1, 2], 1: [0, 1, 2] })
    expect(luck.chosen).toEqual([1, 1, 1, 1, 2])
  })

  test('takes the luck away that the first steps had', async () => {
    // All trials are equal in truth, and a fold's error is the same on all shares of the rows.
    const random = randomFrom(1)
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    let [gain, left] = [0, 0]
    const searches = 400
    for (let at = 0; at < searches; at++) {
      const errors = Array.from({ length: 27 * 5 }, normal)
      const { luck } = await run(planOf(rungsOf(27, labels, 5)), (trial, _, fold) => errors[5 * trial + fold] ?? 0)
      gain += luck.value / searches
      left += luck.expected / searches
    }
    const standardError = 1 / Math.sqrt(5)
    // The largest of 27 normal numbers is 2.0 too high on average.
    expect(gain / standardError).toBeGreaterThan(1.8)
    expect(Math.abs(left / standardError)).toBeLessThan(4 / Math.sqrt(searches))
  })
})

describe('a search at random', () => {
  test('goes on where a trial fails, and is compared with the baseline fold by fold', async () => {
    const { best, trials, expectedGain } = await run(planOf(oneRung(4)), (trial, _, fold) =>
      trial === 2 ? Number.NaN : 0.7 + trial / 100 + fold / 50,
    )
    expect(best).toMatchObject({
      trial: 3,
      gain: { mean: expect.closeTo(0.03, 12), standardDeviation: expect.closeTo(0, 12) },
    })
    expect(expectedGain).toBeCloseTo(0.03, 12)
    expect(trials.map(({ trial }) => trial)).toEqual([3, 1, 0, 2])
    expect(trials.at(-1)).toMatchObject({ outcome: { error: { problem: 'Trial 2 does not converge.' } } })
  })

  test('has no baseline where that fails, and is an error where all do', async () => {
    const without = await run(planOf(oneRung(3)), (trial) => (trial === 0 ? Number.NaN : 0.7))
    expect(without).not.toHaveProperty('baseline')
    expect(without.best).toMatchObject({ trial: 1 })
    const error = await run(planOf(oneRung(3)), () => Number.NaN).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'FLIT_TRIALS_FAILED', details: { trials: 3 } })
    expect(error).toHaveProperty('message', expect.stringContaining('Trial 0 does not converge.'))
  })
})
