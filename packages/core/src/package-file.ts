import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import { causeOf } from './cause-of.ts'

/** A package on disk: its real folder, and its name for messages. */
export interface PackageOnDisk {
  readonly folder: string
  readonly name: string
}

/**
 * Reads a file that a manifest names. The file is opened once and without following a link, and what is checked is
 * what was opened, so that it cannot be swapped in between.
 * @throws FlitError FLIT_PATH_REFUSED where the path leaves the package or names no regular file of its own.
 */
export function readPackageFile(from: PackageOnDisk, path: string): Buffer {
  return withPackageFile(from, path, (descriptor) => readFileSync(descriptor))
}

/** The same checks as for reading, without reading. */
export function checkPackageFile(from: PackageOnDisk, path: string): void {
  withPackageFile(from, path, () => undefined)
}

function withPackageFile<T>(from: PackageOnDisk, path: string, use: (descriptor: number) => T): T {
  const descriptor = open(from, path)
  try {
    const file = fstatSync(descriptor)
    if (!file.isFile()) throw refused(from, path, 'it is not a regular file')
    if (file.nlink > 1 && !isHardLinked(from)) throw refused(from, path, 'it is a hard link')
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

function open(from: PackageOnDisk, path: string): number {
  const file = join(from.folder, path)
  try {
    const inside = relative(from.folder, realpathSync(dirname(file)))
    if (inside === '..' || inside.startsWith(`..${sep}`)) throw refused(from, path, 'a link leads out of the package')
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  } catch (cause) {
    if (cause instanceof FlitError) throw cause
    throw refused(from, path, reasons[causeOf(cause)] ?? `it cannot be opened (${causeOf(cause)})`, cause)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ELOOP: 'it is a symbolic link',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  ENXIO: 'it is not a regular file',
}

/** pnpm and Bun install every file as a hard link into their store, the package.json among them; npm none. */
function isHardLinked(from: PackageOnDisk): boolean {
  return statSync(join(from.folder, 'package.json')).nlink > 1
}

function refused(from: PackageOnDisk, path: string, why: string, cause?: unknown): FlitError {
  return new FlitError('FLIT_PATH_REFUSED', {
    problem: `${from.name} names the file '${path}', which is refused: ${why}.`,
    remedy: 'A manifest names regular files inside its own package: install the package again, or ask its owner.',
    details: { path: join(from.folder, path), package: from.name },
    cause,
  })
}
