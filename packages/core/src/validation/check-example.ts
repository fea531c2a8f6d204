import type { Signature } from '@flit-ml/spec'
import { compileRowCheck, type RowCheck } from './compile-row-check.ts'
import { invalidSignature } from './invalid-signature.ts'

/**
 * @throws FlitError FLIT_SIGNATURE_INVALID where the signature at this path does not allow its own example, or a row of its
 * own background.
 */
export function checkExample({ input, output, example, background = [] }: Signature, path: string): void {
  const checkInput = compileRowCheck(input)
  assertAllowed('example.input', checkInput, example.input)
  assertAllowed('example.output', compileRowCheck(output), example.output)
  for (const [index, row] of background.entries()) assertAllowed(`background.${index}`, checkInput, row)

  function assertAllowed(part: string, check: RowCheck, value: unknown): void {
    const found = check(value)
    if (found) throw invalidSignature(path, { ...found, field: `${part}${found.field ? `.${found.field}` : ''}` })
  }
}
