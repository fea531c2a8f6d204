import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'

/** What discovery needs of a package.json. */
export interface PackageJson {
  readonly name: string
  readonly version: string
  readonly description?: string
  /** The manifest of a model package, not yet checked. */
  readonly flitModel?: unknown
  /** The names of the model packages that a bundle brings along, not yet checked. */
  readonly flitModels?: unknown
  readonly scripts?: unknown
}

const field = Buffer.from('"flitModel')
const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'])

/**
 * Reads a package.json where it has to do with models; nothing for any other package.
 * @throws FlitError FLIT_FILE_UNREADABLE where it cannot be read, or is no JSON object with a name and a version.
 */
export function readPackage(folder: string): PackageJson | undefined {
  const path = join(folder, 'package.json')
  const bytes = readBytes(path)
  if (bytes === undefined) return undefined
  if (isClosed(bytes) && !bytes.includes(field)) return undefined
  const parsed = parse(bytes, path)
  return 'flitModel' in parsed || 'flitModels' in parsed ? named(parsed, path) : undefined
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (cause) {
    if (absent.has(causeOf(cause))) return undefined
    throw unreadable(path, `it cannot be read (${causeOf(cause)})`, cause)
  }
}

/** Whether the text ends as an object does: whatever does not is damaged, and worth parsing for the reason. */
function isClosed(bytes: Buffer): boolean {
  return bytes.subarray(-16).toString('latin1').trimEnd().endsWith('}')
}

function parse(bytes: Buffer, path: string): object {
  let parsed: unknown
  try {
    parsed = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw unreadable(path, `it is not JSON (${causeOf(cause)})`, cause)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw unreadable(path, 'it is not a JSON object')
  }
  return parsed
}

function named(parsed: object, path: string): PackageJson {
  for (const key of ['name', 'version']) {
    if (typeof (parsed as Record<string, unknown>)[key] !== 'string') throw unreadable(path, `it has no ${key}`)
  }
  return parsed as PackageJson
}

function unreadable(path: string, why: string, cause?: unknown): FlitError {
  return new FlitError('FLIT_FILE_UNREADABLE', {
    problem: `${path} was skipped: ${why}.`,
    remedy: 'Install the package again, or mend the file.',
    details: { path },
    cause,
  })
}
