import { assertGolden, type LoadedModel, type ModelInfo, type Registry } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'
import { withinTime } from '../deciding/time-limit.ts'

/** A model that is kept loaded until it is released. */
export interface Lease {
  readonly model: LoadedModel
  release(): void
}

interface Held {
  readonly model: Promise<LoadedModel>
  leases: number
}

/**
 * The router's own instances, each shared by whatever configurations name that model with those parameters, and disposed of
 * after the last of them. A model is only ever given after it has answered its golden rows.
 */
export class ModelPool {
  readonly #registry: Registry
  readonly #limit: number
  readonly #held = new Map<string, Held>()

  /** `limit`: the milliseconds in which a model has to answer its golden rows, so that one that hangs holds up no later switch. */
  constructor(registry: Registry, limit = 30_000) {
    this.#registry = registry
    this.#limit = limit
  }

  /** @throws FlitError FLIT_MODEL_NOT_FOUND, FLIT_GOLDEN_DIFFERS, FLIT_TIME_LIMIT, or why it cannot be loaded. */
  async acquire(reference: string, parameters: Row = {}): Promise<Lease> {
    const info = this.#registry.resolve(reference)
    const key = JSON.stringify([info.reference, info.path, info.sha256, info.runtime, parameters])
    const held = this.#held.get(key) ?? { model: this.#load(info, parameters), leases: 0 }
    this.#held.set(key, held)
    held.leases++
    try {
      return { model: await held.model, release: once(() => this.#release(key, held)) }
    } catch (error) {
      this.#release(key, held)
      throw error
    }
  }

  async #load(info: ModelInfo, parameters: Row): Promise<LoadedModel> {
    const model = await this.#registry.getModel(info.reference, parameters)
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

  #release(key: string, held: Held): void {
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
