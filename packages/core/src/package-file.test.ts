import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { discover } from './discovery/discover.ts'
import { codePackage } from './testing/packages.ts'
import { temporaryApplication, temporaryFolder, writeFiles } from './testing/temporary-application.ts'

const outside = (): string => writeFiles(temporaryFolder(), { 'signature.json': '{}' })

/** A package whose signature is at this path, with something laid there by the test. */
function problemOf(signature: string, lay: (folder: string) => void = () => {}): string | undefined {
  const dir = temporaryApplication({ 'model-risk': codePackage({ manifest: { signature } }) })
  lay(join(dir, 'node_modules/model-risk'))
  const [problem] = discover({ dir }, {}).problems
  return problem?.error.message
}

describe('case 15: a path in a manifest', () => {
  it.each([
    '../signature.json',
    'a/../../signature.json',
    '/etc/passwd',
    'file:signature.json',
    '%2e%2e/signature.json',
    'signature.json#',
    'a\\b.json',
    '',
    'C:/signature.json',
  ])('may not be %j', (path) => {
    expect(problemOf(path)).toContain("'flitModel.signature' has to be a relative path inside the package")
  })

  it('may not be a symbolic link', () => {
    const target = join(outside(), 'signature.json')
    expect(problemOf('link.json', (folder) => symlinkSync(target, join(folder, 'link.json')))).toContain(
      'symbolic link',
    )
  })

  it('may not lead through a link', () => {
    const target = outside()
    expect(problemOf('sub/signature.json', (folder) => symlinkSync(target, join(folder, 'sub')))).toContain(
      "'sub' is a symbolic link",
    )
  })

  it('may not be a hard link', () => {
    const target = join(outside(), 'signature.json')
    expect(problemOf('hard.json', (folder) => linkSync(target, join(folder, 'hard.json')))).toContain('hard link')
  })

  it('may be a hard link where a package manager links every file into its store', () => {
    const store = temporaryFolder()
    const laid = problemOf('hard.json', (folder) => {
      linkSync(join(folder, 'package.json'), join(store, 'package.json'))
      linkSync(join(folder, 'signature.json'), join(folder, 'hard.json'))
    })
    expect(laid).toBeUndefined()
  })

  it('may not be a folder', () => {
    expect(problemOf('folder', (folder) => mkdirSync(join(folder, 'folder')))).toContain('not a regular file')
  })

  it('may not be a pipe, which does not block either', () => {
    expect(problemOf('pipe', (folder) => execFileSync('mkfifo', [join(folder, 'pipe')]))).toContain(
      'not a regular file',
    )
  })

  it('may not be missing', () => {
    expect(problemOf('missing.json')).toContain('there is no such file')
  })
})
