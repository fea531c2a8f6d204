import { assert } from 'vitest'
import { haveEnded, resources } from '../resources.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const worker: TrainerCheck = {
  name: 'worker',
  title: 'works in a thread or a process of its own, so that the event loop goes on, and ends it',
  async run({ fit }) {
    const before = resources()
    let during = before
    const timer = setInterval(() => {
      if (resources() > during) during = resources()
    }, 1)
    const count = (): void => {
      during = Number.POSITIVE_INFINITY
    }
    process.once('worker', count)
    await fit()
    clearInterval(timer)
    process.off('worker', count)
    assert(during > before, 'The fit starts no thread and no process: it works on the event loop.')
    assert(await haveEnded(before), 'Once the fit has ended, its thread or process is still there.')
  },
}
