import type { LoadedModel } from '@flit-ml/core'
import type { DecisionRuntime } from '@flit-ml/routing'
import type { Output } from '@flit-ml/spec'
import { canonicalJson } from '../json/canonical-json.ts'
import type { KeptDecision } from '../kept-decision.ts'
import type { Outcome } from './replayed.ts'

type Compared = Omit<Outcome & { outcome: 'identical' }, 'model'> | Omit<Outcome & { outcome: 'different' }, 'model'>

/** Asks a model once more, and compares as JSON, which tells any two numbers apart. */
export async function compareAnswer(decision: KeptDecision, model: LoadedModel): Promise<Compared> {
  const most = decision.reasons.length
  const [output] = await (most === 0 ? model.predict([decision.row]) : model.predict([decision.row], { reasons: most }))
  const parts = [
    { part: 'score', recorded: decision.score, found: scoreOf(output) },
    { part: 'reasons', recorded: decision.reasons, found: output?.['reasons'] ?? [] },
  ] as const
  const different = parts.find(({ recorded, found }) => canonicalJson(recorded) !== canonicalJson(found))
  return different
    ? { outcome: 'different', ...different, runtimes: runtimesOf(decision, model) }
    : { outcome: 'identical' }
}

/** As a router takes it: the probability, the value, or the one number that there is. */
function scoreOf(output: Output = {}): unknown {
  return output['probability'] ?? output['value'] ?? Object.values(output).find((value) => typeof value === 'number')
}

function runtimesOf({ runtime }: KeptDecision, { info }: LoadedModel): [string, string] {
  const now = info.runtime === undefined ? null : { name: info.runtime, version: info.runtimeVersion ?? null }
  return [nameOf(runtime), nameOf(now)]
}

function nameOf(runtime: DecisionRuntime | null): string {
  return runtime === null ? 'its own code' : `${runtime.name}@${runtime.version ?? 'unknown'}`
}
