import { FlitError } from '@flit-ml/spec'

const most = 10_000

/**
 * The units of each hidden layer, of a text such as `64, 32`.
 * @throws FlitError FLIT_PARAMETERS_INVALID where it is no such text.
 */
export function readHiddenLayers(value: string): readonly number[] {
  const units = value.split(',').map((text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN))
  if (units.every((count) => count >= 1 && count <= most)) return units
  throw new FlitError('FLIT_PARAMETERS_INVALID', {
    problem: `In 'hiddenLayers' is '${value}', which does not say how many units each layer has.`,
    remedy: `Give whole numbers from 1 to ${most} with commas between them, such as '64, 32'.`,
    details: { field: 'hiddenLayers', value, expected: `whole numbers from 1 to ${most}, with commas between them` },
  })
}
