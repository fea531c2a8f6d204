import { join } from 'node:path'
import type { Manifest, ModelId, ModelReference } from '@flit-ml/spec'
import type { UnfittedManifest } from '../fitting/unfitted-manifest.ts'
import type { ModelInfo } from '../model-info.ts'
import { checkPackageFile } from '../package-file.ts'
import { valid } from '../semver.ts'
import { checkManifest } from '../validation/check-manifest.ts'
import { invalidManifest } from '../validation/invalid-manifest.ts'
import { checkEngines } from './check-engines.ts'
import type { Observer } from './observer.ts'
import type { PackageJson } from './read-package.ts'

/** A model package that was found and whose manifest is right. */
export interface InstalledModel {
  readonly info: ModelInfo & { readonly package: string; readonly path: string }
  readonly manifest: Manifest
  /** The name that it is installed under: an npm alias, or its own. */
  readonly installedAs: string
  /** Whether the application names it, or a bundle that the application names. */
  readonly isDirect: boolean
  /** The scripts that its package runs when it is installed. */
  readonly installScripts: readonly string[]
}

/** Where a package was found. */
export interface Location {
  /** The real folder. */
  readonly folder: string
  readonly installedAs: string
  readonly isDirect: boolean
}

/**
 * What a package says of its model.
 * @throws FlitError FLIT_MANIFEST_INVALID, FLIT_SPEC_UNSUPPORTED, FLIT_ENGINE_UNSUPPORTED or FLIT_PATH_REFUSED.
 */
export function describeModel(
  packageJson: PackageJson,
  { folder, installedAs, isDirect }: Location,
  observer: Observer,
): InstalledModel {
  const manifest = checkManifest(packageJson.flitModel, join(folder, 'package.json'))
  const { name, version } = packageJson
  if (!valid(version)) throw invalidManifest(join(folder, 'package.json'), 'version', semanticVersion)
  checkEngines(packageJson, folder)
  for (const path of filesOf(manifest)) checkPackageFile({ folder, name }, path, observer)
  return {
    manifest,
    installedAs,
    isDirect,
    installScripts: scriptsOf(packageJson),
    info: infoOf(packageJson, manifest, folder),
  }
}

/** What is known of the model of the package in this real folder. */
export function infoOf(
  { name, version, description }: PackageJson,
  { id, task, runtime, artifact, card, golden }: Manifest | UnfittedManifest,
  folder: string,
): InstalledModel['info'] {
  return {
    ...identify(id, version),
    task,
    ...(description === undefined ? {} : { description }),
    package: name,
    path: folder,
    ...(runtime === undefined ? {} : { runtime }),
    ...(artifact === undefined ? {} : { sha256: artifact.sha256 }),
    ...(card === undefined ? {} : { card: join(folder, card) }),
    ...(golden === undefined ? {} : { golden: join(folder, golden) }),
  }
}

/** What a version has to be. */
export const semanticVersion = 'a semantic version, such as 1.2.0'

/** The parts of a model's name. */
export function identify(id: string, version: string): Pick<ModelInfo, 'id' | 'version' | 'reference' | 'domain'> {
  // Which ids are installed is known to the type system only where an application says so.
  const [known, reference] = [id as ModelId, `${id}@${version}` as ModelReference]
  return { id: known, version, reference, domain: id.slice(0, id.indexOf('.')) }
}

const installScripts = ['preinstall', 'install', 'postinstall']

function scriptsOf({ scripts }: PackageJson): string[] {
  return installScripts.filter((name) => Object.hasOwn(Object(scripts), name))
}

function filesOf({ signature, artifact, entry, golden, card }: Manifest): string[] {
  return [signature, artifact?.path, entry, golden, card].filter((path) => path !== undefined)
}
