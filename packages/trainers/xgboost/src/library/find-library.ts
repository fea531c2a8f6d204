import { execFileSync } from 'node:child_process'
import { FlitError } from '@flit-ml/spec'
import koffi from 'koffi'

declare module '@flit-ml/spec' {
  interface FlitErrorDetails {
    /** The XGBoost library is in none of the places where it is looked for. */
    FLIT_XGBOOST_NOT_FOUND: { readonly tried: readonly string[] }
    /** What the XGBoost library says that went wrong. */
    FLIT_XGBOOST_FAILED: { readonly call: string }
  }
}

export type NativeLibrary = ReturnType<typeof koffi.load>

export interface LoadedLibrary {
  readonly library: NativeLibrary
  readonly path: string
}

const names: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['libxgboost.so', 'libxgboost.so.0'],
  darwin: ['libxgboost.dylib'],
  win32: ['xgboost.dll'],
}

/**
 * Loads the XGBoost library: the one at this path, else the one that `FLIT_XGBOOST_LIBRARY` names, the system's, or the one inside
 * Python's xgboost package.
 * @throws FlitError FLIT_XGBOOST_NOT_FOUND.
 */
export function findLibrary(explicit?: string): LoadedLibrary {
  const tried: string[] = []
  for (const path of candidates(explicit)) {
    try {
      return { library: koffi.load(path), path }
    } catch (error) {
      tried.push(`${path}: ${error instanceof Error ? error.message : error}`)
    }
  }
  throw notFound(tried)
}

/** Where a path is given, it is the only one: nobody wants another library by mistake. */
function* candidates(explicit = process.env['FLIT_XGBOOST_LIBRARY']): Generator<string> {
  if (explicit) {
    yield explicit
    return
  }
  yield* names[process.platform] ?? []
  yield* inPython()
}

function inPython(): readonly string[] {
  const program = 'from xgboost.libpath import find_lib_path; print("\\n".join(find_lib_path()))'
  for (const python of ['python3', '/usr/bin/python3', 'python']) {
    try {
      const printed = execFileSync(python, ['-c', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      return printed.trim().split('\n')
    } catch {}
  }
  return []
}

function notFound(tried: readonly string[]): FlitError {
  return new FlitError('FLIT_XGBOOST_NOT_FOUND', {
    problem: `The XGBoost library cannot be loaded. Tried: ${tried.join('; ')}.`,
    remedy:
      'Install it (Debian and Ubuntu: apt-get install libxgboost0; macOS: brew install xgboost; anywhere with Python: pip install xgboost), or set FLIT_XGBOOST_LIBRARY to its path.',
    details: { tried },
  })
}
