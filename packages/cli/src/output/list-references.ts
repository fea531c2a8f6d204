import type { ModelInfo } from '@flit-ml/core'

/** The models that a command wrote of, in a sentence. */
export function listReferences(models: readonly ModelInfo[]): string {
  return models.map(({ reference }) => reference).join(', ') || 'no model is installed'
}
