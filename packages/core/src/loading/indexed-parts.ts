import { readFileSync } from 'node:fs'
import { lift, type Model, type ModelFactory, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { IndexedModel, ModelIndex } from '../model-index.ts'
import type { ModelInfo } from '../model-info.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { assertPublished } from './assert-published.ts'
import type { Parts } from './parts.ts'

/** The parts of a model that stands in an index: imported with it, but for the artifact, which is a file beside it. */
export function indexedParts(info: ModelInfo, model: IndexedModel, { folder }: ModelIndex): Parts {
  return {
    signature: () => {
      const path = `of ${model.package} in the index`
      return { path, signature: checkSignature(model.signature, info.task, path) }
    },
    artifact: () => assertPublished(readFileSync(new URL(model.artifact ?? '', folder)), model.manifest, info),
    runtimes: () =>
      (model.runtimes ?? []).map(({ runtime, ...rest }) => async () => ({
        ...rest,
        runtime: lift<Runtime>(`The runtime ${runtime.name}`, runtime, SPEC_VERSION),
      })),
    entry: async () => ({ exported: model.entry as Model | ModelFactory }),
  }
}
