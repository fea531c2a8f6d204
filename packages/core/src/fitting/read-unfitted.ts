import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { DeclarativeManifest, Manifest } from '@flit-ml/spec'
import { type InstalledModel, infoOf } from '../discovery/describe-model.ts'
import { unobserved } from '../discovery/observer.ts'
import { readPackage } from '../discovery/read-package.ts'
import { fitUnavailable } from '../registry/errors.ts'
import { checkManifest } from '../validation/check-manifest.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import type { UnfittedManifest } from './unfitted-manifest.ts'

/** A model package that names a trainer. */
export interface Unfitted {
  readonly info: InstalledModel['info']
  readonly manifest: UnfittedManifest
  /** The package name of the trainer. */
  readonly trainer: string
}

/**
 * What the package in a folder says of its model, which need not have an artifact yet.
 * @throws FlitError FLIT_FILE_UNREADABLE, FLIT_MANIFEST_INVALID, FLIT_SPEC_UNSUPPORTED, or FLIT_FIT_UNAVAILABLE where it names no
 * trainer.
 */
export function readUnfitted(folder: string): Unfitted {
  const packageJson = readPackage(folder, unobserved)
  if (packageJson?.flitModel === undefined) throw invalidManifest(folder, 'flitModel', 'in its package.json')
  const manifest = manifestOf(packageJson.flitModel, join(folder, 'package.json'))
  const info = infoOf(packageJson, manifest, realpathSync.native(folder))
  if (manifest.entry !== undefined || manifest.trainer === undefined) throw fitUnavailable(info)
  return { info, manifest, trainer: manifest.trainer }
}

/** One without an artifact is checked as if it had one. */
function manifestOf(value: unknown, path: string): Manifest | UnfittedManifest {
  const isWhole = typeof value !== 'object' || value === null || 'artifact' in value || 'entry' in value
  if (isWhole) return checkManifest(value, path)
  const artifact = { path: 'model', sha256: '0'.repeat(64) }
  const { artifact: _, ...manifest } = checkManifest({ ...value, artifact }, path) as DeclarativeManifest
  return manifest
}
