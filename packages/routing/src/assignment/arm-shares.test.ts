import { hash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { RouteConfiguration } from '../configuration/configuration.ts'
import { armShares } from './arm-shares.ts'
import { assign } from './assign.ts'
import { planOf, setShare } from './plan.ts'

const units = 40_000

it.each<readonly [string, RouteConfiguration]>([
  [
    'two challengers',
    { champion: 'a', challengers: { b: { model: 'b', share: 0.2, reserve: 0.5 }, c: { model: 'c', share: 0.3 } } },
  ],
  [
    'a holdout, a namespace and a part that is not covered',
    {
      champion: 'a',
      challengers: { b: { model: 'b', share: 0.4 } },
      holdout: { share: 0.1 },
      namespace: { name: 'credit', from: 0.2, to: 0.8 },
      coverage: 0.5,
    },
  ],
])('%s: says how many of many units have each arm', (_, route) => {
  const plan = planOf('test', route)
  const names = Object.keys(route.challengers ?? {}).map((name) => ({ name }))
  const counts: Record<string, number> = {}
  for (let unit = 0; unit < units; unit++) {
    const { challenger, reason } = assign(plan, hash('sha256', `unit-${unit}`), {})
    if (!['split', 'ramp', 'holdout'].includes(reason)) continue
    const arm = reason === 'holdout' ? reason : (names[challenger]?.name ?? 'champion')
    counts[arm] = (counts[arm] ?? 0) + 1
  }
  const shares = armShares(plan, names)
  expect(Object.keys(shares).sort()).toEqual(Object.keys(counts).sort())
  for (const [arm, share] of Object.entries(shares)) expect((counts[arm] ?? 0) / units).toBeCloseTo(share, 2)
})

it('follows a ramp, and is empty where nothing is drawn', () => {
  const plan = planOf('test', { champion: 'a', challengers: { b: { model: 'b', reserve: 0.5 } } })
  setShare(plan, 0, 0.25)
  expect(armShares(plan, [{ name: 'b' }])).toEqual({ champion: 0.75, b: 0.25 })
  expect(armShares({ ...plan, isKilled: true }, [{ name: 'b' }])).toEqual({})
  expect(armShares(planOf('test', { champion: 'a', holdout: { share: 0.1 } }), [])).toEqual({})
})
