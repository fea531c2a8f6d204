import type { Entry } from './entry.ts'
import type { ServedModel } from './served-model.ts'

interface Shared {
  readonly entry: Entry
  readonly model: Promise<ServedModel>
}

/** The shared instances, by reference. Whoever asks while one is loading waits for that same load. */
export class SharedModels {
  readonly #models = new Map<string, Shared>()

  /** A load that fails is forgotten, so that the next call tries again. */
  get(entry: Entry, load: () => Promise<ServedModel>): Promise<ServedModel> {
    const { reference } = entry.info
    const existing = this.#models.get(reference)
    if (existing) return existing.model
    const shared = { entry, model: load() }
    this.#models.set(reference, shared)
    shared.model.catch(() => {
      if (this.#models.get(reference) === shared) this.#models.delete(reference)
    })
    return shared.model
  }

  /** Forgets, and disposes of, every instance that is not to be kept. */
  async retain(keep: (entry: Entry) => boolean): Promise<void> {
    const gone = [...this.#models].filter(([, { entry }]) => !keep(entry))
    for (const [reference] of gone) this.#models.delete(reference)
    await Promise.all(gone.map(([, { model }]) => model.then((loaded) => loaded.dispose(), ignore)))
  }
}

// Whoever asked for the model was told already why it could not be loaded.
function ignore(): void {}
