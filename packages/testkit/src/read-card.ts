import { readFileSync } from 'node:fs'
import type { ModelInfo } from '@flit-ml/core'
import { assert } from 'vitest'

/** The text of a model's card. Fails where the manifest names none. */
export function readCard({ card }: ModelInfo): string {
  assert(card, 'flitModel.card in the package.json has to name the model card.')
  return readFileSync(card, 'utf8')
}
