import { type DeclarativeManifest, FlitError, type Manifest, type Model, type Row, type Signature } from '@flit-ml/spec'
import type { ModelInfo } from '../model-info.ts'
import { checkExample } from '../validation/check-example.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { asModel } from './as-model.ts'
import { instantiate } from './instantiate.ts'
import type { Loaded } from './loaded.ts'
import type { Parts } from './parts.ts'
import { sha256Of } from './sha256-of.ts'

/** Loads a model from its parts, with parameters that are not yet checked. */
export async function loadModel(info: ModelInfo, manifest: Manifest, parts: Parts, given: Row): Promise<Loaded> {
  const { path, value } = parts.signature()
  const signature = checkSignature(value, manifest.task, path)
  checkExample(signature, path)
  const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
  if (manifest.entry === undefined) {
    return { info: { ...info, signature }, model: await loadData(info, manifest, signature, parts) }
  }
  const { exported, sha256 } = await parts.entry()
  const model = await instantiate(exported, { signature, parameters }, info.reference)
  return { info: { ...info, signature, ...(sha256 === undefined ? {} : { sha256 }) }, model }
}

/** An artifact is compared with the manifest's sha256, and those same bytes are what the runtime gets. */
async function loadData(
  info: ModelInfo,
  manifest: DeclarativeManifest,
  signature: Signature,
  parts: Parts,
): Promise<Model> {
  const artifact = parts.artifact()
  assertPublished(artifact, manifest, info)
  const runtime = await parts.runtime()
  const what = `runtimeOptions of ${info.reference}`
  const options = checkParameters(manifest.runtimeOptions ?? {}, runtime.optionsSchema, what)
  const model = await runtime.load({ artifact, task: manifest.task, signature, options })
  return asModel(model, `The model that ${runtime.name} loaded`)
}

function assertPublished(
  bytes: Uint8Array,
  { artifact: { path, sha256 } }: DeclarativeManifest,
  info: ModelInfo,
): void {
  const found = sha256Of(bytes)
  if (found === sha256) return
  throw new FlitError('FLIT_ARTIFACT_CHANGED', {
    problem: `The artifact '${path}' of ${info.reference} is not the one that was published: its sha256 is ${found}.`,
    remedy: `Install ${info.package} again; where that does not help, ask its owner.`,
    details: { path, expected: sha256, found },
  })
}
