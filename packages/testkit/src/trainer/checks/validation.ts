import { assert } from 'vitest'
import type { TrainerCheck } from './trainer-check.ts'

export const validation: TrainerCheck = {
  name: 'validation',
  title: 'has metrics of its own, each a finite number',
  async run({ fit, given }) {
    const { metrics } = await fit({ validation: { rows: given.rows, labels: given.labels } })
    const names = Object.keys(metrics)
    assert(
      names.some((name) => name.startsWith('validation')),
      `Of the validation nothing is told: ${names}.`,
    )
    for (const [name, value] of Object.entries(metrics))
      assert(Number.isFinite(value), `The metric '${name}' is ${value}.`)
  },
}
