import { FlitError } from '@flit-ml/spec'
import type { TrainingFeature } from '@flit-ml/training'
import type { BoostingParameters } from './parameters.ts'

/**
 * Of each column, 1 where the answer may only rise with it, −1 where it may only fall, and 0 else.
 * @throws FlitError FLIT_PARAMETERS_INVALID for a name that is no input.
 */
export function monotoneConstraints(
  features: readonly TrainingFeature[],
  parameters: Pick<BoostingParameters, 'rising' | 'falling'>,
): readonly number[] {
  const [rising, falling] = (['rising', 'falling'] as const).map((field) => namesIn(field, parameters[field], features))
  return features.map(({ name }) => Number(rising?.has(name)) - Number(falling?.has(name)))
}

function namesIn(field: string, value: string, features: readonly TrainingFeature[]): ReadonlySet<string> {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const unknown = names.find((name) => !features.some((feature) => feature.name === name))
  if (unknown === undefined) return new Set(names)
  throw new FlitError('FLIT_PARAMETERS_INVALID', {
    problem: `In '${field}' is '${unknown}', which is no input.`,
    remedy: `Name some of ${features.map(({ name }) => name).join(', ')}, with commas between them.`,
    details: { field, value, expected: 'names of inputs' },
  })
}
