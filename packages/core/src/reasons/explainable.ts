import { FlitError, type Model, type ReasonCodes } from '@flit-ml/spec'
import type { LoadedModelInfo } from '../model-info.ts'
import { showValue } from '../show-value.ts'

/** @throws FlitError FLIT_REASONS_UNAVAILABLE where the model cannot explain itself. */
export function assertExplainable(model: Model, { id, version, runtime }: LoadedModelInfo): void {
  if (model.explain) return
  const why =
    runtime === undefined ? 'it has no explain' : `${runtime}, which runs it, does not say what each input adds`
  throw new FlitError('FLIT_REASONS_UNAVAILABLE', {
    problem: `The model ${id}@${version} cannot explain its answers: ${why}.`,
    remedy:
      'Ask without reasons, or ask its owner for a release that can: by a runtime that explains, and for a network with a background in its signature.',
    details: { id, version, missing: 'explain' },
  })
}

/** @throws FlitError FLIT_REASONS_UNAVAILABLE where the signature has no reasons. */
export function reasonCodesOf({ id, version, signature }: LoadedModelInfo): ReasonCodes {
  if (signature.reasons) return signature.reasons
  throw new FlitError('FLIT_REASONS_UNAVAILABLE', {
    problem: `The signature of ${id}@${version} has no 'reasons', which say what is told of its inputs.`,
    remedy: 'Call explain, which gives what each input adds, or ask its owner to add them to the signature.',
    details: { id, version, missing: 'reasons' },
  })
}

/** @throws FlitError FLIT_PARAMETERS_INVALID where it is no number of reasons. */
export function assertCount(most: unknown): asserts most is number {
  if (Number.isInteger(most) && (most as number) > 0) return
  const expected = 'a whole number that is at least 1'
  throw new FlitError('FLIT_PARAMETERS_INVALID', {
    problem: `In the options of predict, 'reasons' is ${showValue(most)}, and has to be ${expected}.`,
    remedy: 'Mend it: it is the most reasons that a row is answered with.',
    details: { field: 'reasons', value: most, expected },
  })
}
