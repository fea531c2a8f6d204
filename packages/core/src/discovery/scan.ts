import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { isFlitError } from '@flit-ml/spec'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import { describeModel, type InstalledModel } from './describe-model.ts'
import type { Layout, PackageFolder } from './layouts/layout.ts'
import { missingDependencies } from './missing-dependencies.ts'
import { type Observer, unobserved } from './observer.ts'
import type { Problem } from './problem.ts'
import type { Application } from './read-application.ts'
import { type PackageJson, readPackage } from './read-package.ts'
import { unreadable } from './unreadable.ts'

/** What the packages of a layout say of models. */
export interface Scan {
  /** Nearest first; each real folder once. */
  readonly found: readonly InstalledModel[]
  readonly problems: readonly Problem[]
}

/** Reads what packages say, and runs none of their code. Without an application, every package is one it asks for. */
export function scan(layout: Layout, application: Application | undefined, observer: Observer = unobserved): Scan {
  const found: InstalledModel[] = []
  const problems: Problem[] = []
  const visited = new Set<string>()

  const refuse = (path: string, error: unknown): void => {
    problems.push({ path, error: isFlitError(error) ? error : unreadable(path, error) })
  }

  const visit = (at: PackageFolder, isDirect: boolean): void => {
    try {
      const packageJson = readPackage(at.folder, observer)
      if (!packageJson) return
      const folder = realpathSync.native(at.folder)
      observer.real(at.folder, folder)
      if (visited.has(folder)) return
      visited.add(folder)
      if (packageJson.flitModel !== undefined) {
        found.push(describeModel(packageJson, { folder, installedAs: at.installedAs, isDirect }, observer))
      }
      for (const model of bundled(packageJson, folder, layout, observer)) visit(model, isDirect)
    } catch (error) {
      refuse(at.folder, error)
    }
  }

  for (const at of layout.packages(refuse, observer)) visit(at, application?.dependencies.has(at.installedAs) ?? true)
  if (application) problems.push(...missingDependencies(layout, application))
  return { found, problems }
}

/** The model packages that a bundle lists in `flitModels`, resolved from the bundle. */
function bundled({ flitModels }: PackageJson, folder: string, layout: Layout, observer: Observer): PackageFolder[] {
  if (flitModels === undefined) return []
  const path = join(folder, 'package.json')
  if (!Array.isArray(flitModels) || !flitModels.every(isPackageName)) {
    throw invalidManifest(path, 'flitModels', 'a list of package names')
  }
  return flitModels.map((name) => {
    const model = layout.find(name, folder, observer)
    if (model) return model
    throw invalidManifest(path, 'flitModels', `a list of installed packages, and '${name}' is not installed`)
  })
}

function isPackageName(name: unknown): name is string {
  return typeof name === 'string' && /^(@[\w.~-]+\/)?[\w~-][\w.~-]*$/.test(name)
}
