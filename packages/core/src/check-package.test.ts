import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkPackage } from './check-package.ts'
import { codePackage, dataPackage, model } from './testing/packages.ts'
import { type Files, temporaryApplication } from './testing/temporary-application.ts'

async function codesOf(files: Files): Promise<string[]> {
  const dir = temporaryApplication({ m: files })
  return (await checkPackage(join(dir, 'node_modules/m'))).map(({ error }) => error.code)
}

it('finds nothing in a package that is right', async () => {
  expect(await codesOf(codePackage())).toEqual([])
})

it.each<[string, Files, string[]]>([
  ['no model', { 'package.json': { name: 'm', version: '1.0.0' } }, ['FLIT_MANIFEST_INVALID']],
  ['a manifest', codePackage({ manifest: { task: 'guessing' } }), ['FLIT_MANIFEST_INVALID']],
  ['a signature', codePackage({ signature: {} }), ['FLIT_SIGNATURE_INVALID']],
  ['an artifact', dataPackage({ sha256: '0'.repeat(64) }), ['FLIT_ARTIFACT_CHANGED']],
  ['a runtime', dataPackage(), ['FLIT_RUNTIME_NOT_FOUND']],
  ['an answer', codePackage({ entry: model('[{ probability: 2 }]') }), ['FLIT_OUTPUT_INVALID']],
])('finds what is wrong with %s', async (_, files, codes) => {
  expect(await codesOf(files)).toEqual(codes)
})
