import { measureAssignment } from '../decisions/measure-assignment.ts'
import { measureDecide } from '../decisions/measure-decide.ts'
import { measureDurable } from '../decisions/measure-durable.ts'
import { measureShadows } from '../decisions/measure-shadows.ts'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Result } from '../harness/result.ts'
import { measureKept } from '../http/measure-kept.ts'
import { measureVsFastApi } from '../http/measure-vs-fastapi.ts'
import { measureVsFastify } from '../http/measure-vs-fastify.ts'
import { measureWithReasons } from '../http/measure-with-reasons.ts'

/** Real purchases, decided by the credit-risk models that this package depends on. */
export const decisionsBench: Bench = {
  name: 'decisions',
  description: 'what a decision costs beside the prediction in it',
  run,
}

const measurements: Readonly<Record<string, () => Promise<Result>>> = {
  'assignment-us': measureAssignment,
  decide: measureDecide,
  durable: measureDurable,
  'shadows-p99': measureShadows,
  'http-vs-fastify': measureVsFastify,
  'http-reasons': measureWithReasons,
  'http-durable': measureKept,
  'http-vs-fastapi': measureVsFastApi,
}

async function run(progress: Progress): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [id, measure] of Object.entries(measurements)) {
    progress(id)
    results.push(await measure())
  }
  return results
}
