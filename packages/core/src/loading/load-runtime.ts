import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FlitError, lift, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { importDefault } from './import-default.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'
import { resolveFrom } from './resolve-from.ts'
import { sha256Of } from './sha256-of.ts'
import { versionOf } from './version-of.ts'

type Info = InstalledModel['info']

/**
 * The runtime that a model names, resolved from the model's own package, so that two models can use two versions.
 * @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
 */
export function loadRuntime(name: string, info: Info): Promise<LoadedRuntime> {
  const remedy = `Install the model again; ${name} has to be among the dependencies of ${info.package}.${peersFor(info.path)}`
  return importRuntime(name, info, remedy, () => resolveFrom(name, info.path))
}

/**
 * A runtime that the application prefers: the model's own, where its package has it, else the application's.
 * @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
 */
export function loadPreferredRuntime(name: string, info: Info, dir: string = info.path): Promise<LoadedRuntime> {
  const remedy = `Install it in the application, or take it out of 'runtimes.prefer' in its configuration.`
  return importRuntime(name, info, remedy, () => {
    try {
      return resolveFrom(name, info.path)
    } catch {
      return resolveFrom(name, dir)
    }
  })
}

async function importRuntime(name: string, info: Info, remedy: string, resolve: () => string): Promise<LoadedRuntime> {
  const { runtime, url } = await importFrom(resolve).catch((cause: unknown) => {
    throw new FlitError('FLIT_RUNTIME_NOT_FOUND', {
      problem: `The runtime ${name} of ${info.reference} cannot be imported from ${info.path}.`,
      remedy,
      details: { runtime: name, path: info.path },
      cause,
    })
  })
  const version = versionOf(url)
  return {
    runtime: lift<Runtime>(`The runtime ${name}`, runtime as Runtime, SPEC_VERSION),
    ...(version && { version }),
  }
}

async function importFrom(resolve: () => string): Promise<{ readonly runtime: unknown; readonly url: string }> {
  const url = resolve()
  return { url, runtime: await importDefault(url, sha256Of(readFileSync(fileURLToPath(url)))) }
}

/** Yarn installs no peers by itself, and Plug'n'Play lends none. */
function peersFor(folder: string): string {
  return pnpApiOf(folder) ? " Under Plug'n'Play, @flit-ml/spec has to be among those of the application." : ''
}
