import { mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isFlitError } from '@flit-ml/spec'
import { unwritable } from '../errors.ts'
import { checkFolder } from './check-folder.ts'
import type { Files } from './files.ts'

/**
 * Writes a package beside its folder, checks it there, and moves it into its place when it is whole. Where that fails,
 * nothing stays.
 * @throws FlitError FLIT_FOLDER_TAKEN, FLIT_OUTPUT_UNWRITABLE, or what `check` throws.
 */
export async function writePackage(
  folder: string,
  files: Files,
  check: (folder: string) => Promise<void>,
): Promise<void> {
  checkFolder(folder)
  const target = resolve(folder)
  const made = attempt(folder, () => mkdirSync(dirname(target), { recursive: true }))
  try {
    await writeBeside(target, files, check)
  } catch (error) {
    if (made) rmSync(made, { recursive: true, force: true })
    throw isFlitError(error) ? error : unwritable(folder, error)
  }
}

async function writeBeside(target: string, files: Files, check: (folder: string) => Promise<void>): Promise<void> {
  const temporary = mkdtempSync(join(dirname(target), '.create-flit-model-'))
  try {
    const folder = join(temporary, 'package')
    writeFiles(folder, files)
    await check(folder)
    moveInto(folder, target)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

function moveInto(folder: string, target: string): void {
  try {
    // Windows renames onto no folder, not even onto an empty one.
    rmdirSync(target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  renameSync(folder, target)
}

function attempt<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (cause) {
    throw unwritable(path, cause)
  }
}
