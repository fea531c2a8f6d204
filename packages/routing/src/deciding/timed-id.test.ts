import { expect, it } from 'vitest'
import { timedId } from './timed-id.ts'

it('makes UUIDs of version 7, which sort by their time and are never the same', () => {
  // The time of the example of RFC 9562, appendix A.6.
  expect(timedId(0x017f22e279b0)).toMatch(/^017f22e2-79b0-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  const ids = Array.from({ length: 1000 }, (_, at) => timedId(at * 1e9))
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(Array.from({ length: 1000 }, () => timedId(1))).size).toBe(1000)
})
