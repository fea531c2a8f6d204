import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackedPackage } from '../packing/pack-packages.ts'

export interface ApplicationManifest {
  readonly name: string
  readonly scripts?: Readonly<Record<string, string>>
  /** Packages of this repository come from their tarballs, whatever range stands here. */
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Writes what npm and pnpm need to install an application, with every package of this repository from its tarball. */
export function writeApplication(
  folder: string,
  manifest: ApplicationManifest,
  packed: readonly PackedPackage[],
): void {
  const tarballs = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${filename}`]))
  const dependencies = Object.fromEntries(
    Object.entries(manifest.dependencies).map(([name, range]) => [name, tarballs[name] ?? range]),
  )
  // Nothing depends on a model, and npm takes no override of what is installed by hand.
  const overrides = Object.fromEntries(Object.entries(tarballs).filter(([name]) => !name.includes('/model-')))
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text)
  write(
    'package.json',
    JSON.stringify({ private: true, type: 'module', ...manifest, dependencies, overrides }, null, 2),
  )
  // JSON is YAML. A package of this repository that is looked for in a registry is not found.
  write('pnpm-workspace.yaml', JSON.stringify({ overrides, allowBuilds: { 'onnxruntime-node': false } }, null, 2))
  write('.npmrc', 'onnxruntime-node-install=skip\n@flit-ml:registry=http://localhost:9\n')
}
