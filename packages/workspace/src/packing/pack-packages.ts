import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../root.ts'
import { runPnpm } from '../run-pnpm.ts'

/** A package as it would be published. */
export interface PackedPackage {
  readonly name: string
  readonly version: string
  /** The tarball. */
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Every package of this repository; packed once, for all tests. */
    packedPackages: readonly PackedPackage[]
  }
}

export async function packPackages(workspace: string, destination: string): Promise<PackedPackage[]> {
  return JSON.parse(await runPnpm(workspace, '--recursive', 'pack', '--json', '--pack-destination', destination))
}

/** Vitest's global set-up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const destination = await mkdtemp(join(tmpdir(), 'flit-packed-'))
  project.provide('packedPackages', await packPackages(root, destination))
  return () => rm(destination, { recursive: true })
}
