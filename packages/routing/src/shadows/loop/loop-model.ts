import type { LoadedModel, LoadedModelInfo } from '@flit-ml/core'
import type { Output, Row } from '@flit-ml/spec'
import type { ShadowJob } from '../shadow-job.ts'
import type { ShadowModel } from '../shadow-model.ts'
import type { LoopRunner } from './loop-runner.ts'

/** A shadow on the event loop of the application. */
export class LoopModel implements ShadowModel {
  readonly #model: LoadedModel
  readonly #loop: LoopRunner

  constructor(model: LoadedModel, loop: LoopRunner) {
    this.#model = model
    this.#loop = loop
  }

  get info(): LoadedModelInfo {
    return this.#model.info
  }

  predict(rows: readonly Row[]): Promise<readonly Output[]> {
    return this.#model.predict(rows)
  }

  see(job: ShadowJob): void {
    this.#loop.add(this, job)
  }

  dispose(): Promise<void> {
    return this.#model.dispose()
  }
}
