import { createRegistry } from '@flit-ml/core'
import type { Finder } from './finder.ts'

/** The whole way: the scan, the description of each model, the selection and the list. */
function flit(cache: boolean): Finder {
  return {
    name: cache ? 'Flit-ML with its cache' : 'Flit-ML without a cache',
    prepare: (dir) => () => {
      const registry = createRegistry({ dir, cache })
      for (const { error } of registry.problems()) throw error
      return registry.listModels().map(({ package: name = '' }) => name)
    },
  }
}

export const fresh: Finder = flit(false)
export const cached: Finder = flit(true)
