import type { LoadedModel } from '@flit-ml/core'
import { type CardFigures, cardFigures } from '@flit-ml/evaluation'
import type { Holdout } from '../holdout.ts'

/** Asks the model for the whole holdout. */
export async function holdoutFigures(model: LoadedModel, holdout: Holdout): Promise<CardFigures> {
  return cardFigures(holdout, await model.predictProba(holdout.rows))
}
