import type { LoadedModel, Registry } from '@flit-ml/core'
import type { DecisionModel } from '@flit-ml/routing'
import { isFlitError } from '@flit-ml/spec'
import type { KeptDecision } from '../kept-decision.ts'
import type { RecordFilter, RecordSource } from '../stores/store.ts'
import { compareAnswer } from './compare-answer.ts'
import type { Outcome, Replayed } from './replayed.ts'

/**
 * Has the recorded version of each model answer the recorded rows again, one by one: all decisions, or those that the
 * filter lets through. No bit of a score or of a reason may differ.
 */
export async function* replay(
  source: RecordSource,
  registry: Registry,
  filter: RecordFilter = {},
): AsyncGenerator<Replayed> {
  for await (const { body } of source.read({ ...filter, kind: 'decision' })) {
    const decision: KeptDecision = JSON.parse(body)
    yield { id: decision.id, time: decision.time, ...(await replayOne(decision, registry)) }
  }
}

async function replayOne(decision: KeptDecision, registry: Registry): Promise<Outcome> {
  if (!decision.model) return { outcome: 'no-model' }
  const reference = `${decision.model.id}@${decision.model.version}`
  const loaded = await load(decision.model, registry, reference)
  if ('outcome' in loaded) return loaded
  if (decision.redacted.length > 0) return { outcome: 'redacted', model: reference, fields: decision.redacted }
  try {
    return { model: reference, ...(await compareAnswer(decision, loaded)) }
  } catch (error) {
    return { outcome: 'failed', model: reference, error }
  }
}

/** The model of exactly this version, with exactly these bytes. */
async function load(
  { id, version, sha256 }: DecisionModel,
  registry: Registry,
  model: string,
): Promise<LoadedModel | Outcome> {
  try {
    const loaded: LoadedModel = await registry.getCachedModel(`${id}@=${version}`)
    const found = loaded.info.sha256 ?? null
    if (found === sha256) return loaded
    return { outcome: 'artifact-changed', model, recorded: sha256 ?? 'none', found: found ?? 'none' }
  } catch (error) {
    const isMissing = isFlitError(error, 'FLIT_MODEL_NOT_FOUND')
    return isMissing ? { outcome: 'not-installed', model } : { outcome: 'failed', model, error }
  }
}
