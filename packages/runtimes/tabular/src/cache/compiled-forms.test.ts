import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openCompiledForms } from './open-compiled-forms.ts'

const form = {
  divisor: 3,
  nodes: Int32Array.of(-1, 2, 3),
  plan: {
    bounds: [{ list: Float32Array.of(0.1, Number.NaN) }, { list: new Float32Array() }],
    tables: Uint8Array.of(1, 2, 255),
  },
}

function temporary(): string {
  const parent = mkdtempSync(join(tmpdir(), 'flit-forms-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  return join(parent, 'artifacts', 'abc')
}

function kept(): { readonly folder: string; readonly file: string } {
  const folder = temporary()
  openCompiledForms(folder).put('output', form)
  return { folder, file: join(folder, readdirSync(folder)[0] as string) }
}

function replaceByFolder(file: string): void {
  rmSync(file)
  mkdirSync(file)
}

describe('compiled forms', () => {
  test('are given to the next one as they were kept, one for each node', () => {
    const { folder } = kept()
    openCompiledForms(folder).put('other', { packed: undefined })
    const next = openCompiledForms(folder)
    expect([next.get('output'), next.get('other'), next.get('third')]).toEqual([form, {}, undefined])
    expect(readdirSync(folder)).toHaveLength(1)
  })

  test.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 100)],
    ['cut off to an even half', (file) => truncateSync(file, readFileSync(file).length / 2)],
    ['empty', (file) => writeFileSync(file, '')],
    ['filled with zeros', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['another file', (file) => writeFileSync(file, '{"owner":"1 abc","forms":{}}')],
    ['a folder', replaceByFolder],
  ])('are none where the file is %s, and are kept again', (_, spoil) => {
    const { folder, file } = kept()
    spoil(file)
    const forms = openCompiledForms(folder)
    expect(forms.get('output')).toBeUndefined()
    forms.put('output', form)
    expect(forms.get('output')).toEqual(form)
  })

  test('are none where any byte is another', () => {
    const { folder, file } = kept()
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ (1 << (at % 8))
      writeFileSync(file, changed)
      expect(openCompiledForms(folder).get('output')).toBeUndefined()
    }
  })

  test("are none where they are another artifact's", () => {
    const [one, other] = [kept(), temporary()]
    mkdirSync(other.replace('abc', 'def'), { recursive: true })
    writeFileSync(one.file.replace(one.folder, other.replace('abc', 'def')), readFileSync(one.file))
    expect(openCompiledForms(other.replace('abc', 'def')).get('output')).toBeUndefined()
  })

  test('are done without where nothing can be written', () => {
    const folder = temporary()
    mkdirSync(join(folder, '..'), { recursive: true })
    writeFileSync(folder, 'a file in the place of the folder')
    openCompiledForms(folder).put('output', form)
    expect(openCompiledForms(folder).get('output')).toBeUndefined()
  })

  test.skipIf(process.getuid?.() === 0)('are read where nothing may be written, and left as they are', () => {
    const { folder } = kept()
    chmodSync(folder, 0o500)
    const forms = openCompiledForms(folder)
    forms.put('other', form)
    expect(openCompiledForms(folder).get('output')).toEqual(form)
    expect(openCompiledForms(folder).get('other')).toBeUndefined()
    chmodSync(folder, 0o700)
  })
})
