import { measureAssignment } from '../decisions/measure-assignment.ts'
import { measureDecide } from '../decisions/measure-decide.ts'
import { measureDurable } from '../decisions/measure-durable.ts'
import { measureShadows } from '../decisions/measure-shadows.ts'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Result } from '../harness/result.ts'

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
}

async function run(progress: Progress): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const [id, measure] of Object.entries(measurements)) {
    progress(id)
    results.push(await measure())
  }
  return results
}
