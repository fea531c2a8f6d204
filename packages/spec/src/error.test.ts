import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FlitError, isFlitError } from './error.ts'

const cause = new Error('ENOENT')
const error = new FlitError('FLIT_FILE_UNREADABLE', {
  problem: 'a.json cannot be read.',
  remedy: 'Install it again.',
  details: { path: 'a.json' },
  cause,
})

/** A second copy of this package's error module, as two installed versions would give. */
async function secondCopy(): Promise<typeof import('./error.ts')> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-spec-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const copy = join(folder, 'error.mjs')
  copyFileSync(fileURLToPath(new URL('./error.js', import.meta.url)), copy)
  return import(pathToFileURL(copy).href)
}

describe('FlitError', () => {
  it('says what happened, why, and what to do, and keeps the cause', () => {
    expect(error.message).toBe('a.json cannot be read. Install it again.')
    expect(error).toMatchObject({ name: 'FlitError', code: 'FLIT_FILE_UNREADABLE', details: { path: 'a.json' }, cause })
  })

  it('is written to JSON without its stack and its cause', () => {
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      code: 'FLIT_FILE_UNREADABLE',
      problem: 'a.json cannot be read.',
      remedy: 'Install it again.',
      details: { path: 'a.json' },
    })
  })
})

describe('isFlitError', () => {
  it('recognises the errors of another installed copy, where instanceof does not', async () => {
    const other = await secondCopy()
    expect(error).not.toBeInstanceOf(other.FlitError)
    expect(other.isFlitError(error)).toBe(true)
    expect(other.isFlitError(error, 'FLIT_FILE_UNREADABLE')).toBe(true)
  })

  it.each([
    new Error('FLIT_FILE_UNREADABLE'),
    { code: 'FLIT_FILE_UNREADABLE' },
    null,
    undefined,
    'FLIT_FILE_UNREADABLE',
  ])('is false for %o', (value) => {
    expect(isFlitError(value)).toBe(false)
  })

  it('is false for another code', () => {
    expect(isFlitError(error, 'FLIT_DISPOSED')).toBe(false)
  })
})
