import type { Model, ModelContext, ModelFactory } from '@flit-ml/spec'
import { asModel } from './as-model.ts'

/** A model as it is, or the one that a factory makes. */
export async function instantiate(from: Model | ModelFactory, context: ModelContext, what: string): Promise<Model> {
  return asModel(typeof from === 'function' ? await from(context) : from, what)
}
