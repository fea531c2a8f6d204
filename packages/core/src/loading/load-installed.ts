import type { Row } from '@flit-ml/spec'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { installedParts } from './installed-parts.ts'
import { loadModel } from './load-model.ts'
import type { Loaded } from './loaded.ts'
import type { RuntimeChoice } from './runtime-choice.ts'

/** Loads the model of an installed package, with parameters that are not yet checked. */
export function loadInstalled(installed: InstalledModel, parameters: Row, choice: RuntimeChoice): Promise<Loaded> {
  return loadModel(installed.info, installed.manifest, installedParts(installed, choice), parameters)
}
