import type { FitOptions } from '@flit-ml/spec'
import { assert } from 'vitest'
import { haveEnded, resources } from '../resources.ts'
import type { TrainerSubject } from '../trainer-subject.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const abort: TrainerCheck = {
  name: 'abort',
  title:
    "ends a fit with the signal's reason, before it, at its start and while it is under way, and its thread or process",
  async run({ trainer, given, fit }) {
    const reason = new Error('enough')
    const before = resources()
    // Of the trainer itself: the core ends its own promise whatever the trainer does.
    const outcomeOf = (options: FitOptions) =>
      reasonOf(() => trainer.fit({ ...requestOf({ trainer, given }), ...options }))

    const early = await outcomeOf({ signal: AbortSignal.abort(reason) })
    assert(early === reason, `An aborted fit ends with ${String(early)}.`)

    const started = new AbortController()
    setImmediate(() => started.abort(reason))
    const atStart = await outcomeOf({ signal: started.signal })
    assert(atStart === reason, `An aborted fit ends with ${String(atStart)}.`)

    const running = new AbortController()
    const underWay = await outcomeOf({ signal: running.signal, onProgress: () => running.abort(reason) })
    if (running.signal.aborted) {
      assert(underWay === reason, `A fit that is aborted while it is under way ends with ${String(underWay)}.`)
    }
    assert(await haveEnded(before), 'Once the fit was aborted, its thread or process is still there.')
    await fit()
  },
}

function requestOf({ trainer, given }: Pick<TrainerSubject, 'trainer' | 'given'>) {
  const { task, signature, rows, labels } = given
  const schemas = Object.entries(trainer.parametersSchema.properties)
  const defaults = Object.fromEntries(schemas.map(([name, schema]) => [name, schema['default']]))
  return { task, signature, rows, labels, parameters: { ...defaults, ...given.parameters } }
}

async function reasonOf(fit: () => unknown): Promise<unknown> {
  try {
    await fit()
    return 'a result'
  } catch (error) {
    return error
  }
}
