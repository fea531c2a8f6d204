import { expect, test } from 'vitest'
import { scoresOf } from '../testing/fixtures.ts'
import { cutOffTable } from './cut-off-table.ts'

test('each line is what its definition says', () => {
  const { labels, scores } = scoresOf('rare-and-tied')
  const bad = labels.filter((label) => label === 1).length
  for (const { cutOff, approvalRate, badRate, caught } of cutOffTable(labels, scores, [0, 0.02, 0.1, 0.5, 1.1])) {
    const approved = labels.filter((_, row) => (scores[row] ?? 0) < cutOff)
    const badApproved = approved.filter((label) => label === 1).length
    expect(approvalRate.value).toBe(approved.length / labels.length)
    expect(badRate?.value).toBe(approved.length === 0 ? undefined : badApproved / approved.length)
    expect(caught.value).toBe((bad - badApproved) / bad)
  }
})
