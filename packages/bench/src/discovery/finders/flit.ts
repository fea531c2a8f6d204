import { createRegistry } from '@flit-ml/core'
import type { Finder } from './finder.ts'

export const fresh: Finder = (dir) => () => find(dir, false)
export const cached: Finder = (dir) => () => find(dir, true)

/** The whole way: the scan, the description of each model, the selection and the list. */
function find(dir: string, cache: boolean): readonly string[] {
  const registry = createRegistry({ dir, cache })
  for (const { error } of registry.problems()) throw error
  return registry.listModels().map(({ package: name = '' }) => name)
}
