import { expect, test } from 'vitest'
import { disparities } from './disparities.ts'
import { groupFigures } from './group-figures.ts'

/** Of 50 of each group 40 and 30 are approved; of those who repay, 36 of 40 and 24 of 30. */
const rows = [...cells('a', { good: [36, 4], bad: [4, 6] }), ...cells('b', { good: [24, 6], bad: [6, 14] })]

function cells(group: string, counts: Record<'good' | 'bad', [number, number]>) {
  return (['good', 'bad'] as const).flatMap((kind) =>
    counts[kind].flatMap((count, declined) =>
      Array(count).fill({ group, label: kind === 'bad' ? 1 : 0, score: declined }),
    ),
  )
}

test('the ratio of approval rates and the difference in opportunity, with intervals', () => {
  const of = (name: 'label' | 'score') => rows.map((row) => row[name])
  const groups = groupFigures(
    of('label'),
    of('score'),
    rows.map((row) => row.group),
    0.5,
  )
  const [found] = disparities(groups)
  expect(found).toMatchObject({ group: 'b', reference: 'a' })
  // Katz: exp(ln 0.75 ± 1.96 √(0.4 / 30 + 0.2 / 40)).
  expect(found?.adverseImpactRatio?.value).toBeCloseTo(0.75, 12)
  expect(found?.adverseImpactRatio?.low).toBeCloseTo(
    0.75 * Math.exp(-1.959963984540054 * Math.sqrt(0.4 / 30 + 0.2 / 40)),
    12,
  )
  expect(found?.opportunityDifference?.value).toBeCloseTo(-0.1, 12)
})

test("Newcombe's interval is that of his table II: 56 of 70 and 48 of 80", () => {
  const group = (name: string, [part, count]: [number, number]) => [
    ...Array(part).fill({ group: name, label: 0, score: 0 }),
    ...Array(count - part).fill({ group: name, label: 0, score: 1 }),
    { group: name, label: 1, score: 1 },
  ]
  const rows = [...group('a', [56, 70]), ...group('b', [48, 80])]
  const of = (name: 'label' | 'score') => rows.map((row) => row[name])
  const [found] = disparities(
    groupFigures(
      of('label'),
      of('score'),
      rows.map((row) => row.group),
      0.5,
    ),
  )
  expect(found?.opportunityDifference?.value).toBeCloseTo(-0.2, 12)
  expect(found?.opportunityDifference?.low).toBeCloseTo(-0.3339, 4)
  expect(found?.opportunityDifference?.high).toBeCloseTo(-0.0524, 4)
})
