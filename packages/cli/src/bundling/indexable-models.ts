import { fileURLToPath } from 'node:url'
import type { IndexedModel, ModelDescription, Registry } from '@flit-ml/core'
import { copyArtifact } from './copy-artifact.ts'

/** A model of an index, with the modules that the index imports in place of what runs it. */
export interface IndexableModel {
  readonly fields: Omit<IndexedModel, 'runtimes' | 'entry'>
  /** The path of the entry of a model that is code. */
  readonly entry?: string
  /** The paths and versions of the runtimes of a model that is data. */
  readonly runtimes: readonly { readonly path: string; readonly version?: string }[]
}

/**
 * The installed models, of each id first the one that answers to the id alone; their artifacts are copied into a folder.
 * @throws FlitError where a model is not as it was published, or its runtime is not installed.
 */
export async function indexableModels(registry: Registry, artifacts: string): Promise<IndexableModel[]> {
  const described = await Promise.all(registry.listModels().map(({ reference }) => registry.describe(reference)))
  const rank = ({ info }: ModelDescription): number => (registry.resolve(info.id).reference === info.reference ? 0 : 1)
  const models: IndexableModel[] = []
  for (const description of described.toSorted((a, b) => rank(a) - rank(b))) {
    models.push(...(await toIndex(description, artifacts)))
  }
  return models
}

/** A model that the application registers itself needs no index. */
async function toIndex(
  { info, signature, package: from }: ModelDescription,
  folder: string,
): Promise<IndexableModel[]> {
  if (!from) return []
  const artifact = await copyArtifact(info, from, folder)
  return [
    {
      ...(from.entry !== undefined && { entry: fileURLToPath(from.entry) }),
      runtimes: (await from.runtimes()).map(({ url, ...rest }) => ({ ...rest, path: fileURLToPath(url) })),
      fields: {
        package: from.name,
        installedAs: from.installedAs,
        version: info.version,
        ...(info.description === undefined ? {} : { description: info.description }),
        manifest: from.manifest,
        signature,
        ...(artifact === undefined ? {} : { artifact }),
      },
    },
  ]
}
