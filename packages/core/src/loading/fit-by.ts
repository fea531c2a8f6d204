import type { Row } from '@flit-ml/spec'
import type { DataModel } from './load-data.ts'
import type { Loaded } from './loaded.ts'

/** How a model that is data is fitted with these parameters; absent where it has no trainer, which is loaded once one is needed. */
export function fitBy(model: DataModel, parameters: Row): Loaded['fit'] {
  const { trainer } = model.parts
  if (!trainer) return undefined
  const fit: NonNullable<Loaded['fit']> = async (rows, labels, options) => {
    const { fitData } = await import('./fit-data.ts')
    const fitted = await fitData(model, await trainer(), { ...options, parameters, rows, labels })
    return { ...fitted, loaded: { ...fitted.loaded, fit } }
  }
  return fit
}
