import type { Row } from '@flit-ml/spec'
import { fitBy } from '../loading/fit-by.ts'
import { installedParts } from '../loading/installed-parts.ts'
import { loadTrainer } from '../loading/load-trainer.ts'
import { fitModel } from '../registry/fit-model.ts'
import { serveFitted } from '../registry/served-model.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { compileRowCheck } from '../validation/compile-row-check.ts'
import type { PackageEstimator } from './estimator.ts'
import { readUnfitted } from './read-unfitted.ts'
import { renewExamples } from './renew-examples.ts'

/** Reads what fitting needs of a package, with parameters that are not yet checked; `dir` is the application's folder. */
export function packageEstimator(folder: string, given: Row, dir?: string): PackageEstimator {
  const { info, manifest, trainer } = readUnfitted(folder)
  const parts = installedParts({ info, manifest }, { prefer: [], ...(dir !== undefined && { dir }) })
  const { signature } = parts.signature()
  const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
  const checkRow = compileRowCheck(signature.input)
  return {
    info: { ...info, signature },
    manifest,
    trainer: () => loadTrainer(trainer, info, dir),
    async fit(rows, labels, options = {}) {
      const model = { info: { ...info, signature: renewExamples(signature, rows, checkRow) }, manifest, parts }
      return serveFitted(await fitModel({ info, fit: fitBy(model, parameters) }, checkRow, rows, labels, options))
    },
  }
}
