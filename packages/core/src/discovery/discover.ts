import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { FlitError, isFlitError } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import { describeModel, type InstalledModel } from './describe-model.ts'
import { findPackage, nodeModulesRoots, type PackageFolder, packagesIn } from './node-modules.ts'
import { type PackageJson, readPackage } from './read-package.ts'
import { refuseConflicts } from './refuse-conflicts.ts'

/** Something that was found and refused: the others are not disturbed. */
export interface Problem {
  /** The folder that it is about. */
  readonly path: string
  /** What happened, why, and what to do. */
  readonly error: FlitError
}

export interface Discovery {
  /** Nearest first. */
  readonly models: readonly InstalledModel[]
  readonly problems: readonly Problem[]
  /** The folders that were searched. */
  readonly roots: readonly string[]
}

/** Where to look: an application's folder, or the very folders of packages. */
export type DiscoveryScope = { readonly dir: string } | { readonly packages: readonly string[] }

/**
 * Finds the installed models. Reads manifests and nothing else: no code of any package runs.
 * @throws FlitError FLIT_FILE_UNREADABLE where the application's folder cannot be read.
 */
export function discover(scope: DiscoveryScope): Discovery {
  const roots = 'dir' in scope ? nodeModulesRoots(realFolder(scope.dir)) : scope.packages
  const problems: Problem[] = []
  const visited = new Set<string>()
  const found: InstalledModel[] = []

  const refuse = (path: string, error: unknown): void => {
    problems.push({ path, error: isFlitError(error) ? error : unreadable(path, error) })
  }

  const visit = (at: PackageFolder): void => {
    try {
      const packageJson = readPackage(at.folder)
      if (!packageJson) return
      const folder = realpathSync(at.folder)
      if (visited.has(folder)) return
      visited.add(folder)
      if (packageJson.flitModel !== undefined) found.push(describeModel(packageJson, folder, at.installedAs))
      for (const model of bundled(packageJson, folder)) visit(model)
    } catch (error) {
      refuse(at.folder, error)
    }
  }

  if ('packages' in scope) for (const folder of scope.packages) visit({ folder, installedAs: folder })
  else for (const root of roots) for (const at of packagesIn(root, refuse)) visit(at)
  const { models, conflicts } = refuseConflicts(found)
  return { models, problems: [...problems, ...conflicts], roots }
}

/** The model packages that a bundle lists in `flitModels`, resolved from the bundle. */
function bundled({ flitModels }: PackageJson, folder: string): PackageFolder[] {
  if (flitModels === undefined) return []
  const path = join(folder, 'package.json')
  if (!Array.isArray(flitModels) || !flitModels.every((name) => typeof name === 'string')) {
    throw invalidManifest(path, 'flitModels', 'a list of package names')
  }
  return flitModels.map((name) => {
    const model = findPackage(name, folder)
    if (model) return model
    throw invalidManifest(path, 'flitModels', `a list of installed packages, and '${name}' is not installed`)
  })
}

function realFolder(dir: string): string {
  try {
    return realpathSync(dir)
  } catch (cause) {
    throw unreadable(dir, cause)
  }
}

function unreadable(path: string, cause: unknown): FlitError {
  return new FlitError('FLIT_FILE_UNREADABLE', {
    problem: `${path} cannot be read (${causeOf(cause)}).`,
    remedy: 'See that it exists, and that this process may read it.',
    details: { path },
    cause,
  })
}
