import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lift, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { runtimeNotFound } from './errors.ts'
import { importDefault } from './import-default.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'
import { resolveFrom } from './resolve-from.ts'
import { sha256Of } from './sha256-of.ts'
import { versionOf } from './version-of.ts'

type Info = InstalledModel['info']

/**
 * The URL of the runtime that a model names, resolved from the model's own package, so that two models can use two versions.
 * @throws FlitError FLIT_RUNTIME_NOT_FOUND.
 */
export async function resolveRuntime(name: string, info: Info): Promise<string> {
  try {
    return await resolveFrom(name, info.path)
  } catch (cause) {
    throw runtimeNotFound(name, info, remedyFor(name, info), cause)
  }
}

/** @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED. */
export function loadRuntime(name: string, info: Info): Promise<LoadedRuntime> {
  return importRuntime(name, info, remedyFor(name, info), resolveFrom(name, info.path))
}

/**
 * A runtime that the application prefers: the model's own, where its package has it, else the application's.
 * @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
 */
export function loadPreferredRuntime(name: string, info: Info, dir: string = info.path): Promise<LoadedRuntime> {
  const remedy = `Install it in the application, or take it out of 'runtimes.prefer' in its configuration.`
  return importRuntime(
    name,
    info,
    remedy,
    resolveFrom(name, info.path).catch(() => resolveFrom(name, dir)),
  )
}

async function importRuntime(name: string, info: Info, remedy: string, at: Promise<string>): Promise<LoadedRuntime> {
  const { runtime, url } = await importFrom(at).catch((cause: unknown) => {
    throw runtimeNotFound(name, info, remedy, cause)
  })
  const version = versionOf(url)
  return {
    runtime: lift<Runtime>(`The runtime ${name}`, runtime as Runtime, SPEC_VERSION),
    ...(version && { version }),
  }
}

async function importFrom(at: Promise<string>): Promise<{ readonly runtime: unknown; readonly url: string }> {
  const url = await at
  return { url, runtime: await importDefault(url, sha256Of(readFileSync(fileURLToPath(url)))) }
}

function remedyFor(name: string, { package: model, path }: Info): string {
  // Yarn installs no peers by itself, and Plug'n'Play lends none.
  const peers = pnpApiOf(path) ? " Under Plug'n'Play, @flit-ml/spec has to be among those of the application." : ''
  return `Install the model again; ${name} has to be among the dependencies of ${model}.${peers}`
}
