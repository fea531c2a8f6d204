import type { PackedPackage } from '../packing/pack-packages.ts'
import { root } from '../root.ts'
import { readWorkspace } from '../workspace.ts'
import { publish } from './publish.ts'

/** Publishes packages of this workspace, with all of it that they depend on. */
export async function publishWithDependencies(
  url: string,
  names: readonly string[],
  packed: readonly PackedPackage[],
): Promise<void> {
  const needed = withDependencies(names)
  await Promise.all(packed.filter(({ name }) => needed.has(name)).map(({ filename }) => publish(url, filename)))
}

function withDependencies(names: readonly string[]): ReadonlySet<string> {
  const manifests = new Map(readWorkspace(root).packages.map(({ manifest }) => [manifest.name, manifest]))
  const found = new Set(names)
  // A set also goes through what is added on the way.
  for (const name of found) {
    const { dependencies, peerDependencies } = manifests.get(name) ?? {}
    for (const other of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (manifests.has(other)) found.add(other)
    }
  }
  return found
}
