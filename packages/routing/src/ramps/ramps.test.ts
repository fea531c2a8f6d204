import { describe, expect, it } from 'vitest'
import type { Guardrails, RampConfiguration } from '../configuration/configuration.ts'
import { AnswerWindow } from './answer-window.ts'
import { Ramp } from './ramp.ts'
import { stabilityIndex } from './stability-index.ts'

const hour = 3_600_000
const configuration: RampConfiguration = { steps: [0.01, 0.05, 0.25], every: '1h', minimumDecisions: 10 }
const guarded = (guardrails: Guardrails): RampConfiguration => ({ ...configuration, guardrails })

interface Answers {
  readonly count?: number
  readonly latency?: number
  readonly score?: (at: number) => number
  readonly approved?: number
  readonly failures?: number
}

function fill(
  window: AnswerWindow,
  { count = 100, latency = 1, score = (at) => at / 100, approved = 0, failures = 0 }: Answers,
): void {
  for (let at = 0; at < count; at++) window.add(latency, score(at), at < approved)
  for (let at = 0; at < failures; at++) window.addFailure()
}

describe('a ramp', () => {
  it('steps on once a step has lasted, and has had its decisions', () => {
    const ramp = new Ramp(configuration, 0)
    expect(ramp.share).toBe(0.01)
    expect(ramp.review(2 * hour)).toBeUndefined()
    fill(ramp.windows.challenger, { count: 10 })
    expect(ramp.review(hour - 1)).toBeUndefined()
    expect(ramp.review(hour)).toEqual({ from: 0.01, to: 0.05 })
    expect(ramp.review(3 * hour)).toBeUndefined()
    fill(ramp.windows.challenger, { count: 10 })
    expect(ramp.review(2 * hour)).toEqual({ from: 0.05, to: 0.25 })
    fill(ramp.windows.challenger, { count: 10 })
    expect(ramp.review(9 * hour)).toBeUndefined()
  })

  it('begins at its time', () => {
    const ramp = new Ramp({ ...configuration, start: new Date(Date.now() + hour).toISOString() }, 0)
    expect([ramp.share, ramp.review(hour - 10_000)]).toEqual([0, undefined])
    expect(ramp.review(hour + 10_000)).toEqual({ from: 0, to: 0.01 })
  })

  it.each<[keyof Guardrails, Guardrails, Answers, Answers, number, number]>([
    ['errorRate', { errorRate: 0.02 }, { count: 90, failures: 10 }, {}, 0.1, 0.02],
    ['latency', { latency: '20ms' }, { latency: 30 }, {}, 30, 20],
    ['scoreDrift', { scoreDrift: 0.25 }, { score: (at) => 0.5 + at / 200 }, {}, 1.77, 0.25],
    [
      'approvalRate',
      { approvalRate: { outcome: 'approve', within: 0.05 } },
      { approved: 50 },
      { approved: 70 },
      0.2,
      0.05,
    ],
  ])(
    'is stepped back by %s, says why, and goes no further',
    (guardrail, guardrails, challenger, champion, observed, limit) => {
      const ramp = new Ramp(guarded(guardrails), 0)
      fill(ramp.windows.challenger, {})
      fill(ramp.windows.champion, {})
      expect(ramp.review(hour)).toMatchObject({ to: 0.05 })
      fill(ramp.windows.challenger, challenger)
      fill(ramp.windows.champion, champion)
      const step = ramp.review(hour)
      expect(step).toMatchObject({
        from: 0.05,
        to: 0.01,
        tripped: { guardrail, limit, decisions: 100, championDecisions: 100 },
      })
      expect((step?.tripped?.observed ?? 0) / observed).toBeCloseTo(1, 1)
      expect(ramp.tripped).toEqual(step?.tripped)
      fill(ramp.windows.challenger, {})
      fill(ramp.windows.champion, {})
      expect(ramp.review(99 * hour)).toBeUndefined()
      fill(ramp.windows.challenger, { ...challenger, failures: 100 * (challenger.failures ?? 0) })
      expect([ramp.share]).toEqual([0.01])
    },
  )

  it('is stepped back to nothing where the first step is bad, before its minimum where it can only fail', () => {
    const ramp = new Ramp({ ...guarded({ errorRate: 0.1 }), minimumDecisions: 100 }, 0)
    fill(ramp.windows.challenger, { count: 0, failures: 10 })
    expect(ramp.review(1)).toBeUndefined()
    fill(ramp.windows.challenger, { count: 0, failures: 1 })
    expect(ramp.review(1)).toMatchObject({ from: 0.01, to: 0, tripped: { guardrail: 'errorRate', observed: 0.11 } })
  })

  it.each<[string, Guardrails, Answers]>([
    [
      'answers alike',
      { errorRate: 0.02, latency: '20ms', scoreDrift: 0.25, approvalRate: { outcome: 'a', within: 0.05 } },
      {},
    ],
    [
      'answered too little to be judged',
      { latency: '20ms', scoreDrift: 0.1 },
      { count: 9, latency: 99, score: () => 1 },
    ],
  ])('is not stepped back where the challenger %s', (_, guardrails, challenger) => {
    const ramp = new Ramp(guarded(guardrails), 0)
    fill(ramp.windows.challenger, challenger)
    fill(ramp.windows.champion, {})
    expect(ramp.review(1)).toBeUndefined()
  })

  it('weighs what came lately: a challenger that turns bad is found out after a long good time', () => {
    const ramp = new Ramp(guarded({ errorRate: 0.1 }), 0)
    for (let round = 0; round < 1000; round++) {
      fill(ramp.windows.challenger, { count: 10 })
      expect(ramp.review(1)).toBeUndefined()
    }
    fill(ramp.windows.challenger, { count: 0, failures: 20 })
    expect(ramp.review(1)).toMatchObject({ tripped: { guardrail: 'errorRate' } })
  })

  it('goes on after a restart where it stood, also where it was stepped back', () => {
    const ramp = new Ramp(guarded({ errorRate: 0.1 }), 0)
    fill(ramp.windows.challenger, {})
    ramp.review(hour)
    const resumed = new Ramp(configuration, 7, ramp.state(1.5 * hour))
    fill(resumed.windows.challenger, {})
    expect([resumed.share, resumed.review(0.4 * hour)]).toEqual([0.05, undefined])
    expect(resumed.review(0.6 * hour)).toEqual({ from: 0.05, to: 0.25 })
    fill(ramp.windows.challenger, { failures: 100 })
    ramp.review(hour)
    const held = new Ramp(guarded({ errorRate: 0.1 }), 0, JSON.parse(JSON.stringify(ramp.state(hour))))
    fill(held.windows.challenger, {})
    expect([held.share, held.review(9 * hour), held.tripped?.guardrail]).toEqual([0.01, undefined, 'errorRate'])
  })
})

describe('the stability index', () => {
  // By hand: tenths of 100 each against (a − e) · ln(a / e), with half an observation added to each.
  it('is the sum over the tenths of what was expected', () => {
    const expected = Uint32Array.from({ length: 10 }, () => 100)
    const actual = Uint32Array.of(150, 50, 100, 100, 100, 100, 100, 100, 100, 100)
    const share = (count: number) => (count + 0.5) / 1005
    const part = (a: number) => (share(a) - share(100)) * Math.log(share(a) / share(100))
    expect(stabilityIndex(actual, expected)).toBeCloseTo(part(150) + part(50), 12)
    expect(stabilityIndex(expected, expected)).toBe(0)
  })

  it('puts bins of few into tenths of as many', () => {
    const expected = Uint32Array.from({ length: 1000 }, () => 1)
    const actual = Uint32Array.from({ length: 1000 }, (_, bin) => (bin < 500 ? 2 : 0))
    const [all, nothing, tenth] = [200.5 / 1005, 0.5 / 1005, 100.5 / 1005]
    const index = 5 * (all - tenth) * Math.log(all / tenth) + 5 * (nothing - tenth) * Math.log(nothing / tenth)
    expect(stabilityIndex(actual, expected)).toBeCloseTo(index, 12)
  })
})

it('a window tells the latency that a share of the answers stayed within', () => {
  const window = new AnswerWindow()
  for (let at = 1; at <= 1000; at++) window.add(at, 0, false)
  expect(window.latencyAt(0.95) / 950).toBeCloseTo(1, 1)
  expect(window.latencyAt(0.5) / 500).toBeCloseTo(1, 1)
})
