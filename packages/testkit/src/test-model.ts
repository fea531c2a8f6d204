import { basename } from 'node:path'
import { createRegistry } from '@flit-ml/core'
import { afterAll, describe, test } from 'vitest'
import { checks } from './checks/index.ts'
import type { Holdout } from './holdout.ts'
import { packageFolder } from './package-folder.ts'
import { openSubject, type Subject } from './subject.ts'

export interface ModelTestOptions {
  /** What the card's figures are computed from. Without it, a card has none. */
  readonly holdout?: Holdout
}

/**
 * Registers the conformance suite of the model package that the calling module stands in: call it from a test file with
 * `import.meta.url`.
 */
export function testModel(url: string, { holdout }: ModelTestOptions = {}): void {
  const folder = packageFolder(url)
  const registry = createRegistry({ packages: [folder] })
  let subject: Promise<Subject> | undefined
  const open = (): Promise<Subject> => {
    subject ??= openSubject(registry, holdout)
    return subject
  }

  describe(`the model package ${basename(folder)}`, () => {
    afterAll(() => registry.dispose())

    test('is found and loaded as an application would', async () => {
      await open()
    })

    for (const check of checks) {
      test(check.title, async ({ skip }) => {
        const opened = await open().catch(() => skip('The package does not load.'))
        await check.run(opened)
      })
    }
  })
}
