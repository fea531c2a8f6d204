import { existsSync, readFileSync } from 'node:fs'
import { FlitError } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'
import type { Observer } from './observer.ts'

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
  readonly engines?: unknown
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'])

/**
 * Reads a package.json where it has to do with models; nothing for any other package.
 * @throws FlitError FLIT_FILE_UNREADABLE where it cannot be read, or is no JSON object with a name and a version.
 */
export function readPackage(folder: string, observer: Observer): PackageJson | undefined {
  const path = `${folder}/package.json`
  const text = readText(path, observer)
  if (text === undefined || !concernsModels(text)) return undefined
  const parsed = parse(text, path)
  return 'flitModel' in parsed || 'flitModels' in parsed ? named(parsed, path) : undefined
}

function readText(path: string, observer: Observer): string | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    observer.present(path)
    return text
  } catch (cause) {
    if (existsSync(path)) observer.present(path)
    else observer.absent(path)
    if (absent.has(causeOf(cause))) return undefined
    throw unreadable(path, `it cannot be read (${causeOf(cause)})`, cause)
  }
}

/** Whatever does not end as an object does is damaged, and worth parsing for the reason. */
function concernsModels(text: string): boolean {
  return text.includes('"flitModel') || !text.trimEnd().endsWith('}')
}

function parse(text: string, path: string): object {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw unreadable(path, `it is not JSON (${positionedMessage(cause, text)})`, cause)
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw unreadable(path, 'it is not a JSON object')
  }
  return parsed
}

/** Where a text ends too early, the parser does not say where. */
function positionedMessage(cause: unknown, text: string): string {
  const message = causeOf(cause)
  return message.endsWith('end of JSON input') ? `${message} at position ${text.length}` : message
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
