import { createRegistry, type LoadedModel, type LoadedModelInfo } from '@flit-ml/core'
import { FlitError, type Output, type Row } from '@flit-ml/spec'
import type { AskedModel } from '../../models/asked-model.ts'
import type { Opening } from './messages.ts'
import type { Doing, Running } from './running.ts'

/** A model in the thread; what it does can be seen from outside. */
export class HostedModel implements AskedModel {
  readonly #model: LoadedModel
  readonly #slot: number
  readonly #running: Running

  private constructor(model: LoadedModel, slot: number, running: Running) {
    this.#model = model
    this.#slot = slot
    this.#running = running
  }

  /** @throws FlitError why it cannot be loaded, or FLIT_MODEL_NOT_FOUND where another one stands in its place by now. */
  static async open(opening: Opening, running: Running): Promise<HostedModel> {
    const model = await running.during('preparing', opening.slot, () => load(opening))
    return new HostedModel(model, opening.slot, running)
  }

  get info(): LoadedModelInfo {
    return this.#model.info
  }

  predict(rows: readonly Row[], doing: Doing = 'rows'): Promise<readonly Output[]> {
    return this.#running.during(doing, this.#slot, () => this.#model.predict(rows))
  }

  dispose(): Promise<void> {
    // Of one that hangs the prediction never ends.
    for (const doing of ['rows', 'preparing'] as const) this.#running.end(doing, this.#slot)
    return this.#model.dispose()
  }
}

async function load({ options, expected }: Opening): Promise<LoadedModel> {
  // What is installed may have changed since the last one was loaded.
  const model = await createRegistry(options).getModel(expected.reference)
  const found: Readonly<Record<string, unknown>> = { ...model.info }
  if (Object.entries(expected).every(([name, value]) => value === undefined || value === found[name])) return model
  await model.dispose()
  throw new FlitError('FLIT_MODEL_NOT_FOUND', {
    problem: `Another package stands in the place of ${expected.reference} than the one that was routed to.`,
    remedy: 'Apply the configuration again.',
    details: { reference: expected.reference, installed: [model.info.reference] },
  })
}
