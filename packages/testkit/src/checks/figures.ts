import { composeCard, renderFigures } from '@flit-ml/evaluation'
import { assert, expect } from 'vitest'
import { holdoutFigures } from '../card/holdout-figures.ts'
import { readCard } from '../read-card.ts'
import type { ModelCheck } from './model-check.ts'

export const figures: ModelCheck = {
  name: 'figures',
  title: 'are in the card as the holdout has them',
  inapplicable({ model, holdout }) {
    return model.info.task === 'binary-classification' || holdout ? undefined : 'A holdout is for binary classifiers.'
  },
  async run({ model, holdout }) {
    const card = readCard(model.info)
    assert(holdout, 'There is no holdout: give testModel one, or say in omit why there is none.')
    const fresh = composeCard(card, renderFigures(await holdoutFigures(model, holdout)))
    await expect(fresh, 'The figures are stale; `vitest run -u` writes them').toMatchFileSnapshot(
      model.info.card as string,
    )
  },
}
