import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The files of a package by their path; an object is written as JSON. */
export type Files = Readonly<Record<string, string | Uint8Array | object>>

/** A folder of its own for one test, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'flit-core-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An application's folder, with packages as npm would install them. */
export function temporaryApplication(packages: Readonly<Record<string, Files>> = {}): string {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'node_modules'))
  for (const [installedAs, files] of Object.entries(packages)) install(dir, installedAs, files)
  return dir
}

/** Writes a package into the application's `node_modules`; gives back its folder. */
export function install(dir: string, installedAs: string, files: Files): string {
  return writeFiles(join(dir, 'node_modules', installedAs), files)
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    const isText = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(file, isText ? content : JSON.stringify(content))
  }
  return folder
}

/** Links a package as pnpm does: the files stand elsewhere, and `node_modules` holds a link to their folder. */
export function link(dir: string, installedAs: string, target: string): void {
  const path = join(dir, 'node_modules', installedAs)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(target, path)
}
