import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '@flit-ml/core'
import { FlitError, isFlitError } from '@flit-ml/spec'

/** A problem of an unpacked package, as one of the folder that it was packed from. */
export function inPackage({ error }: Problem, unpacked: string, dir: string): Problem {
  const source = realpathSync(dir)
  const moved = (text: string): string => text.replaceAll(unpacked, source)
  const details = JSON.parse(moved(JSON.stringify(error.details)))
  const remedy = isUnpublished(error, unpacked, source) ? publish : moved(error.remedy)
  const { code, problem, cause } = error
  return { path: source, error: new FlitError(code, { problem: moved(problem), remedy, details, cause }) }
}

const publish = "It is in the folder, and would not be published: add it to 'files' in package.json."

/** Whether a file is missing only because the package leaves it out. */
function isUnpublished(error: FlitError, unpacked: string, source: string): boolean {
  if (!isFlitError(error, 'FLIT_PATH_REFUSED')) return false
  const { path } = error.details
  return !existsSync(path) && existsSync(join(source, path.slice(unpacked.length)))
}
