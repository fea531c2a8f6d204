import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codePackage } from '../testing/packages.ts'
import { link, temporaryApplication, temporaryFolder, writeFiles } from '../testing/temporary-application.ts'
import { discover } from './discover.ts'

const references = (dir: string): string[] => discover({ dir }, {}).models.map(({ info }) => info.reference)

describe('a bundle', () => {
  const bundle = (flitModels: unknown) => ({ 'package.json': { name: 'bundle', version: '1.0.0', flitModels } })

  it('brings the models that it lists, as it would find them itself', () => {
    const dir = temporaryApplication()
    const store = join(dir, 'node_modules/.pnpm/bundle/node_modules')
    writeFiles(join(store, 'model-risk'), codePackage())
    link(dir, 'bundle', writeFiles(join(store, 'bundle'), bundle(['model-risk'])))
    expect(references(dir)).toEqual(['bnpl.risk@1.0.0'])
  })

  it('is refused where its models are not installed, or not a list', () => {
    const dir = temporaryApplication({ missing: bundle(['model-risk']), wrong: bundle('model-risk') })
    const codes = discover({ dir }, {}).problems.map(({ error }) => error.code)
    expect(codes).toEqual(['FLIT_MANIFEST_INVALID', 'FLIT_MANIFEST_INVALID'])
  })
})

it('an application folder that does not exist is an error', () => {
  const dir = join(temporaryFolder(), 'nowhere')
  expect(() => discover({ dir }, {})).toThrow(expect.objectContaining({ code: 'FLIT_FILE_UNREADABLE' }))
})
