import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../root.ts'
import type { ModelManifest } from './model-package.ts'

/** A model of this repository, which a runtime runs from its artifact. */
export const logisticRisk: ModelManifest = JSON.parse(
  readFileSync(join(root, 'packages/models/logistic-risk/package.json'), 'utf8'),
)
