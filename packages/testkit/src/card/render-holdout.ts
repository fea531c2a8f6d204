import type { LoadedModel } from '@flit-ml/core'
import { regressionFigures, renderFigures, renderRegressionFigures } from '@flit-ml/evaluation'
import type { Holdout } from '../holdout.ts'
import { holdoutFigures } from './holdout-figures.ts'

/** Asks the model for the whole holdout; gives back what belongs between the marks of its card. */
export async function renderHoldout(model: LoadedModel, holdout: Holdout): Promise<string> {
  if (model.info.task !== 'regression') return renderFigures(await holdoutFigures(model, holdout))
  const answers = (await model.predict(holdout.rows)).map(({ value }) => value as number)
  return renderRegressionFigures(regressionFigures(holdout, answers))
}
