import { assert, expect } from 'vitest'
import { composeCard, hasFigures } from '../card/compose-card.ts'
import { holdoutFigures } from '../card/holdout-figures.ts'
import { renderFigures } from '../card/render-figures.ts'
import { readCard } from '../read-card.ts'
import type { Check } from './check.ts'

export const cardFigures: Check = {
  title: 'has a card with the figures of the holdout',
  async run({ model, holdout }) {
    const card = readCard(model.info)
    if (!holdout) {
      assert(
        !hasFigures(card),
        'The card has figures, and no holdout to compute them from: give testModel its holdout.',
      )
      return
    }
    const fresh = composeCard(card, renderFigures(await holdoutFigures(model, holdout)))
    await expect(fresh, 'The figures are stale; `vitest run -u` writes them').toMatchFileSnapshot(
      model.info.card as string,
    )
  },
}
