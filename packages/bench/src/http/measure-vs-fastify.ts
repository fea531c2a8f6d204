import type { Result } from '../harness/result.ts'
import { measureAgainstFastify } from './against-fastify.ts'

/** Decisions without reasons, which are not kept. */
export function measureVsFastify(): Promise<Result> {
  return measureAgainstFastify({ id: 'http-vs-fastify', reasons: 0, isDurable: false, least: 0.7 })
}
