import { usageError } from '../../errors.ts'
import type { Dimension, SearchSpace } from './dimension.ts'
import { dimensionOfRange } from './dimension-of-range.ts'
import { dimensionOfSchema } from './dimension-of-schema.ts'
import type { ParameterSchemas } from './parameter-schemas.ts'
import type { Range } from './parse-range.ts'

const ofTheComputation = 'it is of the computation, not of the model'

/** What is searched only where `--range` says so. */
const notOfTheModel: ReadonlyMap<string, string> = new Map([
  ['seed', 'it is luck alone'],
  ['threads', ofTheComputation],
  ['maxIterations', ofTheComputation],
  ['tolerance', ofTheComputation],
])

export interface SpaceOptions {
  /** Parameters that have one value. */
  readonly fixed: Readonly<Record<string, unknown>>
  readonly ranges: Readonly<Record<string, Range>>
}

/**
 * What there is to search of these parameters.
 * @throws FlitError FLIT_USAGE where a range is of no parameter, or is not allowed, or where nothing is left to search.
 */
export function spaceOf(parameters: readonly ParameterSchemas[], options: SpaceOptions): SearchSpace {
  assertKnown(parameters, options)
  const found = parameters.map((parameter) => ({ name: parameter.name, dimension: dimensionOf(parameter, options) }))
  const space = {
    dimensions: found.flatMap(({ dimension }) => (typeof dimension === 'string' ? [] : dimension)),
    unsearched: found.flatMap(({ name, dimension: why }) => (typeof why === 'string' ? { name, why } : [])),
  }
  if (space.dimensions.length === 0) throw nothingToSearch(space)
  return space
}

function dimensionOf(parameter: ParameterSchemas, { fixed, ranges }: SpaceOptions): Dimension | string {
  const { name } = parameter
  const range = ranges[name]
  if (range) return dimensionOfRange(parameter, range)
  if (Object.hasOwn(fixed, name)) return `it is ${JSON.stringify(fixed[name])}`
  return notOfTheModel.get(name) ?? dimensionOfSchema(parameter)
}

function assertKnown(parameters: readonly ParameterSchemas[], { fixed, ranges }: SpaceOptions): void {
  const names = parameters.map(({ name }) => name)
  for (const name of Object.keys(ranges)) {
    if (!names.includes(name)) {
      throw usageError(name, `The model has no parameter '${name}'.`, `It has ${names.join(', ') || 'none'}.`)
    }
    if (Object.hasOwn(fixed, name)) {
      throw usageError(name, `'${name}' has a --param and a --range.`, 'Give the one or the other.')
    }
  }
}

function nothingToSearch({ unsearched }: SearchSpace): Error {
  const why = unsearched.map(({ name, why }) => `'${name}': ${why}`).join('; ')
  return unsearched.length === 0
    ? usageError('package', 'The signature of the model has no parameters.', 'Add those of its trainer: docs/fit.md.')
    : usageError(
        'range',
        `There is nothing to search. ${why}.`,
        'Say what is, by --range NAME=LOW..HIGH or NAME=a,b,c.',
      )
}
