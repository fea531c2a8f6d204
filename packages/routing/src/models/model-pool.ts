import { assertGolden, type LoadedModel, type ModelInfo, type Registry } from '@flit-ml/core'
import type { Row } from '@flit-ml/spec'

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
  readonly #held = new Map<string, Held>()

  constructor(registry: Registry) {
    this.#registry = registry
  }

  /** @throws FlitError FLIT_MODEL_NOT_FOUND, FLIT_GOLDEN_DIFFERS, or why it cannot be loaded. */
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
      if (Object.keys(parameters).length === 0) await assertGolden(model)
      else await model.predict([model.info.signature.example.input])
      return model
    } catch (error) {
      await model.dispose()
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
