import { join } from 'node:path'
import { editJson } from './edit-json.ts'

interface PackageJson {
  readonly flitModel: { readonly id: string; readonly golden?: string }
}

interface SignatureJson {
  readonly encoding: { readonly output: { readonly columns: { readonly probability: number } } }
  readonly example: { readonly output: { readonly probability: number } }
}

/**
 * Makes of a copied classifier another model, by the mistake that is made most often: it gives the probability of the wrong class.
 * Its example was made by it, and so agrees.
 */
export function swapClasses(folder: string, name: string, id: string): void {
  editJson<PackageJson>(join(folder, 'package.json'), ({ flitModel: { golden: _, ...model } }) => ({
    name,
    flitModel: { ...model, id },
  }))
  editJson<SignatureJson>(join(folder, 'model/signature.json'), ({ encoding, example }) => ({
    encoding: { ...encoding, output: { ...encoding.output, columns: { probability: 0 } } },
    example: { ...example, output: { probability: 1 - example.output.probability } },
    // How it explains itself was never looked at either.
    reasons: undefined,
  }))
}
