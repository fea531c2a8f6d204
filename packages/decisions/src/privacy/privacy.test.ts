import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleDecision } from '../testing/sample-decision.ts'
import { Privacy } from './privacy.ts'

const key = 'a key of the test suite'

describe('the unit', () => {
  it('is kept as its HMAC-SHA256 where there is a key, and plain where there is none', () => {
    const decision = sampleDecision(1)
    const expected = createHmac('sha256', key).update('customer-1').digest('hex')
    expect(new Privacy({ key }).hide(decision).assignment).toMatchObject({ unit: expected, isUnitHashed: true })
    expect(new Privacy({}).hide(decision).assignment).toEqual(decision.assignment)
  })

  it('stays as it is where a router has hashed it', () => {
    const assignment = { ...sampleDecision(1).assignment, unit: 'beef', isUnitHashed: true }
    expect(new Privacy({ key }).hide(sampleDecision(1, { assignment })).assignment).toBe(assignment)
  })
})

describe('a key', () => {
  it.each([
    ['that is short', { key: 'short' }],
    ['that is missing where fields are redacted', { redact: ['income'] }],
  ])('%s is refused, and not repeated', (_, options) => {
    expect(() => new Privacy(options)).toThrow(expect.objectContaining({ code: 'FLIT_DECISION_INVALID' }))
    expect(() => new Privacy(options)).not.toThrow('short')
  })
})
