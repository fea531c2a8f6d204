import { readFileSync } from 'node:fs'
import { lift, type Model, type ModelFactory, type Runtime, SPEC_VERSION } from '@flit-ml/spec'
import type { IndexedModel, ModelIndex } from '../model-index.ts'
import type { Parts } from './parts.ts'

/** The parts of a model that stands in an index: imported with it, but for the artifact, which is a file beside it. */
export function indexedParts(model: IndexedModel, { folder, preferred = [] }: ModelIndex): Parts {
  return {
    signature: () => ({ path: `of ${model.package} in the index`, value: model.signature }),
    artifact: () => readFileSync(new URL(model.artifact ?? '', folder)),
    runtimes: () =>
      [...preferred, model.runtime as Runtime].map((runtime) => async () => ({
        runtime: lift<Runtime>(`The runtime ${runtime.name}`, runtime, SPEC_VERSION),
      })),
    entry: async () => ({ exported: model.entry as Model | ModelFactory }),
  }
}
