import type { FlitError, ModelReference } from '@flit-ml/spec'
import type { Problem } from './discovery/problem.ts'
import { createRegistry } from './registry/create-registry.ts'
import type { Registry } from './registry/registry.ts'
import { invalidManifest } from './validation/invalid-manifest.ts'

/**
 * All that an application would refuse of a model package in this folder, or report of it: its manifest, paths, signature,
 * artifact, runtime, and an example that it cannot answer. Loads the model, and runs it.
 */
export async function checkPackage(folder: string): Promise<readonly Problem[]> {
  await using registry = createRegistry({ packages: [folder], trust: {} })
  const found = registry.problems()
  const [info] = registry.listModels()
  if (info) return [...found, ...(await failures(registry, info.reference, folder))]
  return found.length > 0
    ? found
    : [{ path: folder, error: invalidManifest(folder, 'flitModel', 'in its package.json') }]
}

async function failures(registry: Registry, reference: ModelReference, path: string): Promise<Problem[]> {
  try {
    const model = await registry.getCachedModel(reference)
    await model.predict([model.info.signature.example.input])
    return []
  } catch (error) {
    // The registry and its models throw nothing else.
    return [{ path, error: error as FlitError }]
  }
}
