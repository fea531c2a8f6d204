import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lift, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { RuntimeModule } from '../model-description.ts'
import { runtimeNotFound } from './errors.ts'
import { importDefault } from './import-default.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'
import { resolveFrom } from './resolve-from.ts'
import { sha256Of } from './sha256-of.ts'
import { versionOf } from './version-of.ts'

/** A runtime that may run an installed model. */
export interface RuntimeCandidate {
  /** @throws FlitError FLIT_RUNTIME_NOT_FOUND. */
  resolve(): Promise<RuntimeModule>
  /** @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED. */
  load(): Promise<LoadedRuntime>
}

/** The runtime of this name that the first of some folders has which has one. */
export function runtimeCandidate(
  name: string,
  info: InstalledModel['info'],
  folders: readonly string[],
  remedy: string,
): RuntimeCandidate {
  const resolve = async (): Promise<RuntimeModule> => {
    const url = await resolveFromFirst(name, folders)
    const version = versionOf(url)
    return { url, ...(version && { version }) }
  }
  const load = async () => {
    const { url, ...rest } = await resolve()
    return { ...rest, runtime: await importDefault(url, sha256Of(readFileSync(fileURLToPath(url)))) }
  }
  const notFound = (cause: unknown): never => {
    throw runtimeNotFound(name, info, remedy, cause)
  }
  return {
    resolve: () => resolve().catch(notFound),
    load: async () => {
      const { runtime, ...rest } = await load().catch(notFound)
      return { ...rest, runtime: lift<Runtime>(`The runtime ${name}`, runtime as Runtime, SPEC_VERSION) }
    },
  }
}

async function resolveFromFirst(name: string, [folder = '', ...others]: readonly string[]): Promise<string> {
  if (others.length === 0) return resolveFrom(name, folder)
  return resolveFrom(name, folder).catch(() => resolveFromFirst(name, others))
}
