import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadedModel, Registry } from '@flit-ml/core'
import runtime from '@flit-ml/runtime-onnx'
import type { MatrixEncoding, Model } from '@flit-ml/spec'
import { type BareModel, openBareModel } from './bare-model.ts'

/** One model, three ways. */
export interface Subject {
  /** As an application has it, with every row validated. */
  readonly served: LoadedModel
  /** As its runtime has it. */
  readonly loaded: Model
  /** As ONNX Runtime has it, with the same options. */
  readonly bare: BareModel
}

/**
 * Opens every binary classifier of the domain `bnpl` that is installed here.
 * @throws FlitError where the registry refuses a package: it would be missing without anyone noticing.
 */
export async function openSubjects(registry: Registry): Promise<readonly Subject[]> {
  for (const { error } of registry.problems()) throw error
  const models = registry.listModels({ domain: 'bnpl' })
  const chosen = models.filter(({ task }) => task === 'binary-classification')
  return Promise.all(chosen.map(async ({ reference }) => openSubject(await registry.getCachedModel(reference))))
}

async function openSubject(served: LoadedModel): Promise<Subject> {
  const { signature, task, path = '' } = served.info
  const { flitModel } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const artifact = readFileSync(join(path, flitModel.artifact.path))
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, ...flitModel.runtimeOptions }
  return {
    served,
    loaded: await runtime.load({ artifact, task, signature, options }),
    bare: await openBareModel(artifact, signature.encoding as MatrixEncoding, options),
  }
}
