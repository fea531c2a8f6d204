import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeManifest, Model, ModelContext, ModelFactory } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { asModel } from './as-model.ts'
import { importDefault } from './import-default.ts'

/** Loads a model that is code: its entry default-exports a model or a factory. */
export async function loadEntry(
  { info }: InstalledModel,
  { entry }: CodeManifest,
  context: ModelContext,
): Promise<Model> {
  const exported = await importDefault(pathToFileURL(join(info.path, entry)).href)
  return instantiate(exported as Model | ModelFactory, context, info.reference)
}

/** A model as it is, or the one that a factory makes. */
export async function instantiate(from: Model | ModelFactory, context: ModelContext, what: string): Promise<Model> {
  return asModel(typeof from === 'function' ? await from(context) : from, what)
}
