import { isDeepStrictEqual } from 'node:util'
import type { Row } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { Loaded } from '../loading/loaded.ts'
import type { RuntimeChoice } from '../loading/runtime-choice.ts'
import type { ModelDescription } from '../model-description.ts'
import type { ModelInfo } from '../model-info.ts'

/** A model that the registry can load, wherever it comes from. */
export interface Entry {
  readonly info: ModelInfo
  /** What was found; absent for a model of the application's own. */
  readonly installed?: InstalledModel
  /** The name that a package is installed under: an npm alias, or its own. */
  readonly installedAs?: string
  /** Reads what it says of itself. */
  describe(choice: RuntimeChoice): Promise<ModelDescription>
  /** Makes a fresh instance. */
  load(parameters: Row, choice: RuntimeChoice): Promise<Loaded>
}

export function installedEntry(installed: InstalledModel): Entry {
  const { info, installedAs } = installed
  return {
    info,
    installed,
    installedAs,
    async describe(choice) {
      const { describeInstalled } = await import('../loading/describe-installed.ts')
      return describeInstalled(installed, choice)
    },
    async load(parameters, choice) {
      const { loadInstalled } = await import('../loading/load-installed.ts')
      return loadInstalled(installed, parameters, choice)
    },
  }
}

/** Whether two entries are of the very same model: the same package in the same place, or the same registration. */
export function isSameEntry(a: Entry, b: Entry): boolean {
  return a === b || (a.installed !== undefined && isDeepStrictEqual(a.installed, b.installed))
}
