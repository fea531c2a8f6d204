import { describe } from 'vitest'
import type { Omissions } from './checks/check.ts'
import { packageFolder } from './package/package-folder.ts'
import { readPackageJson } from './package/read-package-json.ts'
import { registerSuite } from './register-suite.ts'
import { runtimeChecks } from './runtime/checks/index.ts'
import type { RuntimeCheckName } from './runtime/checks/runtime-check.ts'
import type { RuntimeCase } from './runtime/runtime-case.ts'
import { type OptionExamples, openRuntime } from './runtime/runtime-subject.ts'

export interface RuntimeTestOptions {
  readonly cases: readonly RuntimeCase[]
  /** For a runtime that has an `optionsSchema`. */
  readonly options?: OptionExamples
  /** The checks that are left out, each with the reason; one that would not fail may not be left out. */
  readonly omit?: Omissions<RuntimeCheckName>
}

/**
 * Registers the conformance suite of the runtime whose package the calling module stands in: call it from a test file
 * with `import.meta.url`.
 */
export function testRuntime(url: string, { cases, options, omit = {} }: RuntimeTestOptions): void {
  const folder = packageFolder(url)
  describe(`the runtime ${readPackageJson(folder).name}`, () => {
    registerSuite({
      title: 'cases: are loaded, as in an application',
      open: () => openRuntime(folder, cases, options ?? { accepted: [], refused: [] }),
      checks: runtimeChecks,
      omit,
    })
  })
}
