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
