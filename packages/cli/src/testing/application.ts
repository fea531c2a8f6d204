import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { type Files, rulePackage } from './rule-package.ts'

/** A folder that is gone when the tests of the file are over. */
export function temporaryFolder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'flit-cli-')))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** The folder of an application with these packages installed, gone when the test is over. */
export function application(packages: Readonly<Record<string, Files>> = { 'model-rule': rulePackage() }): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'flit-cli-')))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  for (const [name, files] of Object.entries(packages)) write(join(dir, 'node_modules', name), files)
  return dir
}

/** Writes files into a folder. */
export function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content),
    )
  }
}
