import { describe, expect, it } from 'vitest'
import { faults } from './faults.ts'

describe('a fault', () => {
  it.each(faults.map((fault) => [fault.name, fault] as const))('%s breaks no promise', async (_, fault) => {
    const missing = fault.missing?.()
    if (missing !== undefined) {
      console.warn(`SKIPPED: ${fault.name}: ${missing}`)
      return
    }
    const { injected, violations } = await fault.inject(fault.times.short)
    expect(violations).toEqual([])
    expect(injected).toBe(fault.times.short)
  })
})
