import { assertGolden, type LoadedModel, type ModelInfo, type Registry } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { withinTime } from '../deciding/time-limit.ts'
import type { AskedModel } from './asked-model.ts'

/** A model that is kept loaded until it is released. */
export interface Lease<Model extends AskedModel = LoadedModel> {
  readonly model: Model
  release(): void
}

interface Held<Model> {
  readonly model: Promise<Model>
  leases: number
}

/** Makes a fresh instance of a model. */
export type Load<Model> = (info: ModelInfo, parameters: Row) => Promise<Model>

/**
 * The router's own instances, each shared by whatever configurations name that model with those parameters, and disposed of
 * after the last of them. A model is only ever given after it has answered its golden rows.
 */
export class ModelPool<Model extends AskedModel = LoadedModel> {
  readonly #registry: Registry
  readonly #load: Load<Model>
  readonly #limit: number
  readonly #held = new Map<string, Held<Model>>()

  /** `limit`: the milliseconds in which a model has to answer its golden rows, so that one that hangs holds up no later switch. */
  constructor(registry: Registry, load: Load<Model>, limit = 30_000) {
    this.#registry = registry
    this.#load = load
    this.#limit = limit
  }

  /** @throws FlitError FLIT_MODEL_NOT_FOUND, FLIT_GOLDEN_DIFFERS, FLIT_TIME_LIMIT, or why it cannot be loaded. */
  async acquire(reference: string, parameters: Row = {}): Promise<Lease<Model>> {
    const info = this.#registry.resolve(reference)
    const key = JSON.stringify([info.reference, info.path, info.sha256, info.runtime, parameters])
    const held = this.#held.get(key) ?? { model: this.#open(info, parameters), leases: 0 }
    this.#held.set(key, held)
    held.leases++
    try {
      return { model: await held.model, release: once(() => this.#release(key, held)) }
    } catch (error) {
      this.#release(key, held)
      throw error
    }
  }

  async #open(info: ModelInfo, parameters: Row): Promise<Model> {
    const model = await this.#load(info, parameters)
    try {
      // Golden rows are answers without parameters.
      const isPlain = Object.keys(parameters).length === 0
      const asked = isPlain ? assertGolden(model) : model.predict([model.info.signature.example.input])
      await withinTime<unknown>(asked, this.#limit, model.info)
      return model
    } catch (error) {
      // One that hangs is never rid of its prediction.
      model.dispose().catch(ignore)
      throw error
    }
  }

  #release(key: string, held: Held<Model>): void {
    if (--held.leases > 0) return
    if (this.#held.get(key) === held) this.#held.delete(key)
    held.model.then((model) => model.dispose()).catch(ignore)
  }
}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}

// Whoever asked for the model was told already why it could not be loaded; that it cannot be freed concerns no answer.
function ignore(): void {}
