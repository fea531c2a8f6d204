import { type DeclarativeManifest, FlitError, type Model, type Row, type Runtime, type Signature } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { readPackageFile } from '../package-file.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { asModel } from './as-model.ts'
import { loadRuntime } from './load-runtime.ts'
import { sha256Of } from './sha256-of.ts'

/**
 * Loads a model that is data: its artifact is read once, compared with the manifest's sha256, and those same bytes are
 * what the runtime gets.
 */
export async function loadDeclarative(
  installed: InstalledModel,
  manifest: DeclarativeManifest,
  signature: Signature,
): Promise<Model> {
  const artifact = readArtifact(installed, manifest)
  const runtime = await loadRuntime(manifest.runtime, installed)
  const options = checkOptions(manifest.runtimeOptions ?? {}, runtime, installed)
  const model = await runtime.load({ artifact, task: manifest.task, signature, options })
  return asModel(model, `The model that ${runtime.name} loaded`)
}

function readArtifact({ info }: InstalledModel, { artifact: { path, sha256 } }: DeclarativeManifest): Buffer {
  const bytes = readPackageFile({ folder: info.path, name: info.package }, path)
  const found = sha256Of(bytes)
  if (found === sha256) return bytes
  throw new FlitError('FLIT_ARTIFACT_CHANGED', {
    problem: `The artifact '${path}' of ${info.reference} is not the one that was published: its sha256 is ${found}.`,
    remedy: `Install ${info.package} again; where that does not help, ask its owner.`,
    details: { path, expected: sha256, found },
  })
}

function checkOptions(options: Row, runtime: Runtime, { info }: InstalledModel): Row {
  return checkParameters(options, runtime.optionsSchema, `runtimeOptions of ${info.reference}`)
}
