import type { Result } from '../harness/result.ts'
import { measureAgainstFastify } from './against-fastify.ts'

/** Decisions with four reasons, each on the disk before it is answered. */
export function measureKept(): Promise<Result> {
  return measureAgainstFastify({ id: 'http-durable', reasons: 4, isDurable: true, least: 0.25 })
}
