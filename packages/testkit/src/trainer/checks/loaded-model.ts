import { assert } from 'vitest'
import type { TrainerCheck } from './trainer-check.ts'

export const loadedModel: TrainerCheck = {
  name: 'loaded model',
  title: 'answers as before once another was fitted from it',
  async run({ load, given: { rows, labels, task } }) {
    const model = await load()
    const some = rows.slice(0, 50)
    const before = await model.predict(some)
    const other = Array.from(labels, (label) => (task === 'binary-classification' ? 1 - label : -label))
    const fitted = await model.fit(rows, other)
    const [after, fresh] = [await model.predict(some), await fitted.predict(some)]
    await fitted.dispose()
    assert(JSON.stringify(after) === JSON.stringify(before), 'The loaded model answers otherwise.')
    assert(JSON.stringify(fresh) !== JSON.stringify(before), 'Fitted to other labels, the new model answers the same.')
  },
}
