import { composeCard } from '@flit-ml/evaluation'
import { assert, expect } from 'vitest'
import { renderHoldout } from '../card/render-holdout.ts'
import { readCard } from '../read-card.ts'
import type { ModelCheck } from './model-check.ts'

export const figures: ModelCheck = {
  name: 'figures',
  title: 'are in the card as the holdout has them',
  inapplicable({ model, holdout }) {
    return model.info.task === 'binary-classification' || holdout
      ? undefined
      : 'It is no binary classifier, and has no holdout.'
  },
  async run({ model, holdout }) {
    const card = readCard(model.info)
    assert(holdout, 'There is no holdout: give testModel one, or say in omit why there is none.')
    const fresh = composeCard(card, await renderHoldout(model, holdout))
    await expect(fresh, 'The figures are stale; `vitest run -u` writes them').toMatchFileSnapshot(
      model.info.card as string,
    )
  },
}
