import type { ModelReference, TrainingRequest } from '@flit-ml/spec'
import { checkParameters } from '../validation/check-parameters.ts'
import { loadArtifact } from './load-artifact.ts'
import type { DataModel } from './load-data.ts'
import type { LoadedTrainer } from './load-trainer.ts'
import type { Fitted } from './loaded.ts'
import { sha256Of } from './sha256-of.ts'

/**
 * Fits another artifact by a model's trainer, and has it run; the model itself stays as it is. Nothing of it goes to the cache, since
 * what an application fits comes and goes.
 */
export async function fitData(
  { info, manifest, parts: { cacheFolder: _, ...parts } }: DataModel,
  { trainer, version }: LoadedTrainer,
  request: Omit<TrainingRequest, 'task' | 'signature'>,
): Promise<Fitted> {
  const what = `parameters of ${info.reference}, for ${trainer.name},`
  const parameters = checkParameters(request.parameters, trainer.parametersSchema, what)
  const { signature, task } = info
  request.signal?.throwIfAborted()
  const { artifact, metrics, encoding, dataDigest, engine } = await trainer.fit({
    ...request,
    parameters,
    task,
    signature,
  })
  request.signal?.throwIfAborted()
  const sha256 = sha256Of(artifact)
  const fitted = {
    ...info,
    version: `${info.version}+fitted.${sha256.slice(0, 12)}`,
    reference: `${info.reference}+fitted.${sha256.slice(0, 12)}` as ModelReference,
    sha256,
    signature: { ...signature, ...(encoding && { encoding }) },
  }
  const loaded = await loadArtifact(artifact, { info: fitted, manifest, parts })
  const [output = {}] = await loaded.model.predict([signature.example.input])
  const example = { ...signature.example, output }
  return {
    loaded: { ...loaded, info: { ...loaded.info, signature: { ...loaded.info.signature, example } } },
    artifact,
    metrics,
    lineage: {
      base: { reference: info.reference, ...(info.sha256 !== undefined && { sha256: info.sha256 }) },
      trainer: { name: trainer.name, ...(version && { version }), ...(engine && { engine }) },
      parameters,
      rows: request.rows.length,
      dataDigest,
    },
  }
}
