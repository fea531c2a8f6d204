import { assert } from 'vitest'
import { answersOf, distance } from '../answers-of.ts'
import type { TrainerCheck } from './trainer-check.ts'

export const runtimes: TrainerCheck = {
  name: 'runtimes',
  title: 'answer alike, to 1e-6',
  inapplicable: ({ runtimes }) => (runtimes.length > 1 ? undefined : 'There is one alone.'),
  async run({ load, runtimes, given: { rows, labels } }) {
    const answers: number[][] = []
    for (const runtime of runtimes) {
      await using fitted = await (await load(runtime)).fit(rows, labels)
      assert(fitted.info.runtime === runtime, `${runtime} refuses the artifact.`)
      answers.push(await answersOf(fitted, rows))
    }
    const [first = []] = answers
    for (const [index, other] of answers.entries()) {
      const apart = distance(other, first)
      assert(apart <= 1e-6, `${runtimes[index]} and ${runtimes[0]} are ${apart} apart.`)
    }
  },
}
