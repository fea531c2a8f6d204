import type { FitProgress } from '@flit-ml/spec'
import { assert } from 'vitest'
import type { TrainerCheck } from './trainer-check.ts'

export const progress: TrainerCheck = {
  name: 'progress',
  title: 'is told, and only grows, from 0 to 1 at most, with what is done and an estimate of what is left',
  async run({ fit }) {
    const told: FitProgress[] = []
    await fit({ onProgress: (progress) => told.push(progress) })
    assert(told.length > 0, 'No progress is told.')
    for (const [index, { done, step, secondsLeft }] of told.entries()) {
      assert(done >= 0 && done <= 1, `${done} is told as the share that is done.`)
      assert(done >= (told[index - 1]?.done ?? 0), `After ${told[index - 1]?.done}, ${done} is told.`)
      assert(step !== '', 'What is done is not told.')
      assert(secondsLeft === undefined || secondsLeft >= 0, `${secondsLeft} seconds are told to be left.`)
    }
  },
}

export const abort: TrainerCheck = {
  name: 'abort',
  title: "ends a fit with the signal's reason",
  async run({ trainer, given, fit }) {
    const { task, signature, rows, labels } = given
    const defaults = Object.entries(trainer.parametersSchema.properties).map(([name, schema]) => [
      name,
      schema['default'],
    ])
    const parameters = { ...Object.fromEntries(defaults), ...given.parameters }
    const reason = new Error('enough')
    const early = AbortSignal.abort(reason)
    // Of the trainer itself: the core ends its own promise whatever the trainer does.
    const outcomes = [
      await reasonOf(async () => trainer.fit({ task, signature, rows, labels, parameters, signal: early })),
      await reasonOf(async () => {
        const controller = new AbortController()
        const fitting = trainer.fit({ task, signature, rows, labels, parameters, signal: controller.signal })
        setImmediate(() => controller.abort(reason))
        return fitting
      }),
    ]
    for (const outcome of outcomes) assert(outcome === reason, `An aborted fit ends with ${String(outcome)}.`)
    await fit()
  },
}

async function reasonOf(fit: () => unknown): Promise<unknown> {
  try {
    await fit()
    return 'a result'
  } catch (error) {
    return error
  }
}
