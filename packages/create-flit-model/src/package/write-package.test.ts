import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writePackage } from './write-package.ts'

const files = { 'package.json': '{}', 'model/model.onnx': new Uint8Array([1, 2]) }
const nothing = async (): Promise<void> => undefined

it('writes into folders that are not there yet, and into an empty one', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'empty'))
  for (const path of ['empty', 'not/there/yet']) {
    await writePackage(join(folder, path), files, nothing)
    expect(readdirSync(join(folder, path)).sort()).toEqual(['model', 'package.json'])
    expect([...readFileSync(join(folder, path, 'model/model.onnx'))]).toEqual([1, 2])
  }
  expect(readdirSync(folder).sort()).toEqual(['empty', 'not'])
})

it('leaves nothing where the check fails, not even the folders above', async () => {
  const folder = temporaryFolder()
  const seen: string[] = []
  const check = async (path: string): Promise<void> => {
    seen.push(...readdirSync(path))
    throw new RangeError('not good')
  }
  await expect(writePackage(join(folder, 'a/b'), files, check)).rejects.toThrow('a/b cannot be written')
  expect(seen).toContain('package.json')
  expect(readdirSync(folder)).toEqual([])
})

it('never writes over what is there', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  await expect(writePackage(folder, files, nothing)).rejects.toMatchObject({ code: 'FLIT_FOLDER_TAKEN' })
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})

it('refuses a folder that is a file', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  await expect(writePackage(file, files, nothing)).rejects.toMatchObject({ code: 'FLIT_FILE_UNREADABLE' })
  await expect(writePackage(join(file, 'in'), files, nothing)).rejects.toMatchObject({ code: 'FLIT_FILE_UNREADABLE' })
})
