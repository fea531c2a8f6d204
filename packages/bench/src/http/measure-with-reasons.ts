import type { Result } from '../harness/result.ts'
import { measureAgainstFastify } from './against-fastify.ts'

/** Decisions with four reasons, which are not kept. */
export function measureWithReasons(): Promise<Result> {
  return measureAgainstFastify({ id: 'http-reasons', reasons: 4, isDurable: false, least: 0.5 })
}
