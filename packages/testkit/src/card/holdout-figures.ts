import type { LoadedModel } from '@flit-ml/core'
import { type CardFigures, cardFigures } from '@flit-ml/evaluation'
import type { Holdout } from '../holdout.ts'

/** Asks a binary classifier for the whole holdout. */
export async function holdoutFigures(model: LoadedModel, holdout: Holdout): Promise<CardFigures> {
  return cardFigures({ positive: 'positive', ...holdout }, await model.predictProba(holdout.rows))
}
