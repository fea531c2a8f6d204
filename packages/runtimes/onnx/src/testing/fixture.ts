import { readFileSync } from 'node:fs'
import type { GoldenRows } from '@flit-ml/spec'

/** The bytes of a model that fixtures/make.py made. */
export function artifact(name: string): Uint8Array {
  return readFileSync(fixture(`${name}.onnx`))
}

/** The rows of real purchases with the answers of the scikit-learn pipeline that the models of fixtures/pipeline are. */
export const golden: GoldenRows = JSON.parse(readFileSync(fixture('pipeline/golden.json'), 'utf8'))

function fixture(path: string): URL {
  return new URL(`../../fixtures/${path}`, import.meta.url)
}
