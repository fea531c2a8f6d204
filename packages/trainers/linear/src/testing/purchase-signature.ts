import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Signature } from '@flit-ml/spec'

/** The signature of the model of purchases that `@flit-ml/datasets` has rows for. */
export function purchaseSignature(): Signature {
  return JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve('@flit-ml/model-logistic-risk/model/signature.json')), 'utf8'),
  )
}
