import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import { causeOf } from './cause-of.ts'
import { type Observer, unobserved } from './discovery/observer.ts'

/** A package on disk: its real folder, and its name for messages. */
export interface PackageOnDisk {
  readonly folder: string
  readonly name: string
}

/**
 * Looks whether a file that a manifest names may be read, without opening it.
 * @throws FlitError FLIT_PATH_REFUSED where the path leads through a link, or to no regular file of the package's own.
 */
export function checkPackageFile(from: PackageOnDisk, path: string, observer: Observer = unobserved): Stats {
  const parts = path.split('/')
  for (const [at] of parts.slice(1).entries()) lookAt(from, path, parts.slice(0, at + 1).join('/'), observer)
  const file = lookAt(from, path, path, observer)
  if (!file.isFile()) throw refused(from, path, 'it is not a regular file')
  if (file.nlink > 1 && !isHardLinked(from)) throw refused(from, path, 'it is a hard link')
  return file
}

/**
 * Reads a file that a manifest names. It is opened once, and is the very file that was looked at: it cannot be swapped
 * in between.
 * @throws FlitError FLIT_PATH_REFUSED, as `checkPackageFile` does.
 */
export function readPackageFile(from: PackageOnDisk, path: string): Buffer {
  const { dev, ino } = checkPackageFile(from, path)
  const descriptor = open(from, path)
  try {
    const opened = fstatSync(descriptor)
    if (opened.dev !== dev || opened.ino !== ino) throw refused(from, path, 'it was replaced while it was read')
    return readAll(descriptor, opened.size)
  } finally {
    closeSync(descriptor)
  }
}

/** What `readFileSync` does, which under Plug'n'Play takes no descriptor of a file in a zip. */
function readAll(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  for (let read = -1; read !== 0 && length < size; length += read) {
    read = readSync(descriptor, bytes, length, size - length, null)
  }
  return bytes.subarray(0, length)
}

/** The file, or a folder on the way to it. */
function lookAt(from: PackageOnDisk, path: string, part: string, observer: Observer): Stats {
  const at = join(from.folder, part)
  const found = statOf(from, path, at)
  if (found) observer.itself(at)
  else observer.absent(at)
  if (!found) throw refused(from, path, 'there is no such file')
  if (found.isSymbolicLink()) throw refused(from, path, `${part === path ? 'it' : `'${part}'`} is a symbolic link`)
  return found
}

function statOf(from: PackageOnDisk, path: string, at: string): Stats | undefined {
  try {
    return lstatSync(at, { throwIfNoEntry: false })
  } catch (cause) {
    throw unopenable(from, path, cause)
  }
}

function open(from: PackageOnDisk, path: string): number {
  try {
    return openSync(join(from.folder, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (cause) {
    throw unopenable(from, path, cause)
  }
}

/** pnpm and Bun install every file as a hard link into their store, the package.json among them; npm none. */
function isHardLinked(from: PackageOnDisk): boolean {
  return statSync(join(from.folder, 'package.json')).nlink > 1
}

function unopenable(from: PackageOnDisk, path: string, cause: unknown): FlitError {
  return refused(from, path, `it cannot be opened (${causeOf(cause)})`, cause)
}

function refused(from: PackageOnDisk, path: string, why: string, cause?: unknown): FlitError {
  return new FlitError('FLIT_PATH_REFUSED', {
    problem: `${from.name} names the file '${path}', which is refused: ${why}.`,
    remedy: 'A manifest names regular files inside its own package: install the package again, or ask its owner.',
    details: { path: join(from.folder, path), package: from.name },
    cause,
  })
}
