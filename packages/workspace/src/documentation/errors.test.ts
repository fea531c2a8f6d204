import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

/** The codes that are declared: a property of `FlitErrorDetails`, which each package augments. */
function declaredCodes(): string[] {
  const sources = globSync('packages/**/src/**/*.ts', { cwd: root, exclude: ['**/node_modules/**', '**/*.test.ts'] })
  const codes = sources.flatMap((path) => readFileSync(join(root, path), 'utf8').match(/^ +FLIT_[A-Z_]+(?=: )/gm) ?? [])
  return [...new Set(codes.map((code) => code.trim()))].sort()
}

it('docs/errors.md lists each error, and none that there is not', () => {
  const listed = readFileSync(join(root, 'docs/errors.md'), 'utf8').match(/(?<=^\| `)FLIT_[A-Z_]+/gm)
  expect(listed?.sort()).toEqual(declaredCodes())
})
