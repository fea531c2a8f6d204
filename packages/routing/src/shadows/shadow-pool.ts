import type { Registry } from '@flit-ml/core'
import { type Lease, ModelPool } from '../models/model-pool.ts'
import { LoopModel } from './loop/loop-model.ts'
import type { LoopRunner } from './loop/loop-runner.ts'
import type { ShadowModel } from './shadow-model.ts'
import type { ShadowThread } from './thread/shadow-thread.ts'

/** The models of shadows: those of packages in a thread of their own, the application's own ones on the event loop. */
export class ShadowPool {
  readonly #registry: Registry
  readonly #onLoop: ModelPool
  readonly #inThread: ModelPool<ShadowModel>
  readonly #loop: LoopRunner

  constructor(registry: Registry, onLoop: ModelPool, loop: LoopRunner, thread: ShadowThread) {
    this.#registry = registry
    this.#onLoop = onLoop
    this.#inThread = new ModelPool(registry, (info) => thread.open(info))
    this.#loop = loop
  }

  /** @throws FlitError as `ModelPool.acquire` does. */
  async acquire(reference: string): Promise<Lease<ShadowModel>> {
    // Code of the application's own, or of a bundle, is in no file that a thread could load.
    if (this.#registry.resolve(reference).path !== undefined) return this.#inThread.acquire(reference)
    const { model, release } = await this.#onLoop.acquire(reference)
    return { model: new LoopModel(model, this.#loop), release }
  }
}
