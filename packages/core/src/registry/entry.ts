import type { Row } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { loadInstalled } from '../loading/load-installed.ts'
import type { Loaded } from '../loading/loaded.ts'
import type { ModelInfo } from '../model-info.ts'

/** A model that the registry can load, wherever it comes from. */
export interface Entry {
  readonly info: ModelInfo
  /** The name that a package is installed under; absent for a model of the application's own. */
  readonly installedAs?: string
  load(parameters: Row): Promise<Loaded>
}

export function installedEntry(installed: InstalledModel): Entry {
  return {
    info: installed.info,
    installedAs: installed.installedAs,
    load: (parameters) => loadInstalled(installed, parameters),
  }
}
