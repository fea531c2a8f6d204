import { lift, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { runtimeNotFound } from './errors.ts'
import { importPlugin, type PluginModule, resolvePlugin } from './import-plugin.ts'
import type { LoadedRuntime } from './loaded-runtime.ts'

/** A runtime that may run an installed model. */
export interface RuntimeCandidate {
  /** @throws FlitError FLIT_RUNTIME_NOT_FOUND. */
  resolve(): Promise<PluginModule>
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
  const notFound = (cause: unknown): never => {
    throw runtimeNotFound(name, info, remedy, cause)
  }
  const resolve = () => resolvePlugin(name, folders).catch(notFound)
  return {
    resolve,
    async load() {
      const module = await resolve()
      const runtime = (await importPlugin(module).catch(notFound)) as Runtime
      const { version } = module
      return { runtime: lift<Runtime>(`The runtime ${name}`, runtime, SPEC_VERSION), ...(version && { version }) }
    },
  }
}
