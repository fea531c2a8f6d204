import { basename } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { describe } from 'vitest'
import type { Omissions } from './checks/check.ts'
import { modelChecks } from './checks/index.ts'
import type { ModelCheckName } from './checks/model-check.ts'
import type { Holdout } from './holdout.ts'
import { packageFolder } from './package/package-folder.ts'
import { registerSuite } from './register-suite.ts'
import { openSubject } from './subject.ts'

export interface ModelTestOptions {
  /** What the card's figures are computed from. A binary classifier without one has to leave out `figures`. */
  readonly holdout?: Holdout
  /** The checks that are left out, each with the reason; one that would not fail may not be left out. */
  readonly omit?: Omissions<ModelCheckName>
}

/**
 * Registers the conformance suite of the model package that the calling module stands in: call it from a test file with
 * `import.meta.url`.
 */
export function testModel(url: string, { holdout, omit = {} }: ModelTestOptions = {}): void {
  const folder = packageFolder(url)
  describe(`the model package ${basename(folder)}`, () => {
    registerSuite({
      title: 'manifest: is found and loaded as an application would',
      open: () => openSubject(createRegistry({ packages: [folder] }), holdout),
      checks: modelChecks,
      omit,
    })
  })
}
