import { describe } from 'vitest'
import type { Omissions } from './checks/check.ts'
import { packageFolder } from './package/package-folder.ts'
import { readPackageJson } from './package/read-package-json.ts'
import { registerSuite } from './register-suite.ts'
import { trainerChecks } from './trainer/checks/index.ts'
import type { TrainerCheckName } from './trainer/checks/trainer-check.ts'
import type { TrainerCase } from './trainer/trainer-case.ts'
import { openTrainer } from './trainer/trainer-subject.ts'

export interface TrainerTestOptions {
  readonly cases: readonly TrainerCase[]
  /** The runtimes that have to run what is fitted, and answer alike, by package name: the trainer's devDependencies. */
  readonly runtimes: readonly string[]
  /** The checks that are left out, each with the reason; one that would not fail may not be left out. */
  readonly omit?: Omissions<TrainerCheckName>
}

/**
 * Registers the conformance suite of the trainer whose package the calling module stands in: call it from a test file with
 * `import.meta.url`.
 */
export function testTrainer(url: string, { cases, runtimes, omit = {} }: TrainerTestOptions): void {
  const folder = packageFolder(url)
  if (cases.length === 0 || runtimes.length === 0)
    throw new Error('Give testTrainer a case, and a runtime that runs what is fitted.')
  describe.each(cases)(`the trainer ${readPackageJson(folder).name} fits $name`, (given) => {
    registerSuite({
      title: 'fit: gives an artifact that the first of its runtimes loads',
      open: () => openTrainer(folder, given, runtimes),
      checks: trainerChecks,
      omit,
    })
  })
}
