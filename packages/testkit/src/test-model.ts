import { basename } from 'node:path'
import { createRegistry, type Registry } from '@flit-ml/core'
import { describe } from 'vitest'
import type { Omissions } from './checks/check.ts'
import { behaviours, modelChecks } from './checks/index.ts'
import type { ModelCheckName } from './checks/model-check.ts'
import type { Holdout } from './holdout.ts'
import { packageFolder } from './package/package-folder.ts'
import { registerSuite } from './register-suite.ts'
import { openSubject, type Subject } from './subject.ts'

export interface ModelTestOptions {
  /** What the card's figures are computed from. A binary classifier without one has to leave out `figures`. */
  readonly holdout?: Holdout
  /** Other runtimes, by package name, that applications may prefer: the model has to behave by each as by its own. */
  readonly alsoBy?: readonly string[]
  /** The checks that are left out, each with the reason; one that would not fail may not be left out. */
  readonly omit?: Omissions<ModelCheckName>
}

/**
 * Registers the conformance suite of the model package that the calling module stands in: call it from a test file with
 * `import.meta.url`.
 */
export function testModel(url: string, { holdout, alsoBy = [], omit = {} }: ModelTestOptions = {}): void {
  const folder = packageFolder(url)
  describe(`the model package ${basename(folder)}`, () => {
    registerSuite({
      title: 'manifest: is found and loaded as an application would',
      open: () => openSubject(createRegistry({ packages: [folder] }), holdout),
      checks: modelChecks,
      omit,
    })
  })
  describe.each(alsoBy)(`the model package ${basename(folder)} by %s`, (runtime) => {
    const registry = createRegistry({ packages: [folder], runtimes: { prefer: runtime } })
    registerSuite({
      title: 'runtime: loads it',
      open: () => openUnder(runtime, registry, holdout),
      checks: behaviours,
      omit: {},
    })
  })
}

async function openUnder(runtime: string, registry: Registry, holdout: Holdout | undefined): Promise<Subject> {
  const subject = await openSubject(registry, holdout)
  const { info } = subject.model
  if (info.runtime === runtime) return subject
  await subject[Symbol.asyncDispose]()
  throw new Error(`${runtime} refuses the artifact of ${info.reference}, which ${info.runtime} loads in its place.`)
}
