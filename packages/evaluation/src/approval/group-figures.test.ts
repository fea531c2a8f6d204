import { expect, test } from 'vitest'
import { groupFigures } from './group-figures.ts'

test('a score at the cut-off turns a row away', () => {
  const [all] = groupFigures([0, 0, 1, 1], [0.4, 0.5, 0.5, 0.6], ['all', 'all', 'all', 'all'], 0.5)
  expect(all?.approvalRate.value).toBe(0.25)
  expect(all?.truePositiveRate?.value).toBe(1)
  expect(all?.falsePositiveRate?.value).toBe(0.5)
})

test('a group with one class has no AUC, nor the rate of the class that it lacks', () => {
  const [good, bad] = groupFigures([0, 0, 1], [0.1, 0.6, 0.9], ['good', 'good', 'bad'], 0.5).toReversed()
  expect(Object.keys(good ?? {})).toEqual([
    'group',
    'count',
    'positiveRate',
    'meanScore',
    'approvalRate',
    'falsePositiveRate',
  ])
  expect(bad).toMatchObject({ group: 'bad', count: 1, truePositiveRate: { value: 1 } })
  expect(bad).not.toHaveProperty('falsePositiveRate')
})

test('groups are sorted by name, whatever the name', () => {
  const names = groupFigures([0, 1, 0, 1], [1, 2, 3, 4], ['b', '__proto__', '10', '9'], 2).map(({ group }) => group)
  expect(names).toEqual(['10', '9', '__proto__', 'b'])
})

test('every row needs its group', () => {
  expect(() => groupFigures([0, 1], [0.1, 0.2], ['a'], 0.5)).toThrow('There are 1 groups and 2 rows')
})
