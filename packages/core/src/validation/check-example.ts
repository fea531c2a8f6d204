import type { Signature } from '@flit-ml/spec'
import { compileRowCheck } from './compile-row-check.ts'
import { invalidSignature } from './invalid-signature.ts'

/** @throws FlitError FLIT_SIGNATURE_INVALID where the signature at this path does not allow its own example. */
export function checkExample({ input, output, example }: Signature, path: string): void {
  for (const [part, schema] of Object.entries({ input, output })) {
    const found = compileRowCheck(schema)(example[part as 'input' | 'output'])
    const field = `example.${part}${found?.field ? `.${found.field}` : ''}`
    if (found) throw invalidSignature(path, { ...found, field })
  }
}
