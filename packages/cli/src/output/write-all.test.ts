import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { application, write } from '../testing/application.ts'
import { writeAll } from './write-all.ts'

test('puts files in place, new ones and those that were there', async () => {
  const dir = application({})
  write(dir, { 'a.txt': 'old' })
  await writeAll(['a.txt', 'b.txt'].map((name) => ({ path: join(dir, name), content: 'new' })))
  expect(readdirSync(dir).sort()).toEqual(['a.txt', 'b.txt'])
  expect(['a.txt', 'b.txt'].map((name) => readFileSync(join(dir, name), 'utf8'))).toEqual(['new', 'new'])
})

test.each([
  ['cannot be replaced', 'folder'],
  ['cannot be written', 'nowhere/c.txt'],
])('leaves everything as it was where one %s', async (_, last) => {
  const dir = application({})
  write(dir, { 'a.txt': 'old' })
  mkdirSync(join(dir, 'folder'))
  const files = ['a.txt', 'b.txt', last].map((name) => ({ path: join(dir, name), content: 'new' }))
  await expect(writeAll(files)).rejects.toMatchObject({
    code: 'FLIT_OUTPUT_UNWRITABLE',
    details: { path: join(dir, last) },
  })
  expect(readdirSync(dir).sort()).toEqual(['a.txt', 'folder'])
  expect(readFileSync(join(dir, 'a.txt'), 'utf8')).toBe('old')
})
