import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { FlitError, lift, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { pnpApiOf } from '../discovery/layouts/plug-n-play.ts'
import { importDefault } from './import-default.ts'
import { resolveFrom } from './resolve-from.ts'
import { sha256Of } from './sha256-of.ts'

/**
 * The runtime that a model names, resolved from the model's own package, so that two models can use two versions.
 * @throws FlitError FLIT_RUNTIME_NOT_FOUND, or FLIT_SPEC_UNSUPPORTED.
 */
export async function loadRuntime(name: string, info: InstalledModel['info']): Promise<Runtime> {
  const runtime = await importRuntime(name, info.path).catch((cause: unknown) => {
    throw new FlitError('FLIT_RUNTIME_NOT_FOUND', {
      problem: `The runtime ${name} of ${info.reference} cannot be imported from ${info.path}.`,
      remedy: `Install the model again; ${name} has to be among the dependencies of ${info.package}.${peersFor(info.path)}`,
      details: { runtime: name, path: info.path },
      cause,
    })
  })
  return lift<Runtime>(`The runtime ${name}`, runtime as Runtime, SPEC_VERSION)
}

/** Yarn installs no peers by itself, and Plug'n'Play lends none. */
function peersFor(folder: string): string {
  return pnpApiOf(folder) ? " Under Plug'n'Play, @flit-ml/spec has to be among those of the application." : ''
}

async function importRuntime(name: string, folder: string): Promise<unknown> {
  const url = resolveFrom(name, folder)
  return importDefault(url, sha256Of(readFileSync(fileURLToPath(url))))
}
