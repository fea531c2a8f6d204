import type { JsonSchema } from '@flit-ml/spec'
import { type Dimension, spansDecades } from './dimension.ts'
import { isOfType, keyword, type ParameterSchemas } from './parameter-schemas.ts'

/**
 * What there is to search of a parameter by its schema alone, or why nothing: the values of an `enum`, both of a boolean, and the
 * numbers between two bounds. A range that begins above 0 without a least number begins at a hundredth of the default.
 */
export function dimensionOfSchema({ name, schemas }: ParameterSchemas): Dimension | string {
  const choices = keyword(schemas, 'enum') ?? (isOfType(schemas, 'boolean') ? [false, true] : undefined)
  if (Array.isArray(choices)) return { name, choices }
  const step = stepOf(schemas)
  if (step === undefined && !isOfType(schemas, 'number')) return 'a text has no range'
  const [low, high] = [lowest(schemas), highest(schemas)]
  if (!Number.isFinite(low) || !Number.isFinite(high)) return `it has no ${missing(low, high)} bound`
  return { name, low, high, ...(step !== undefined && { step }), isLog: spansDecades(low, high) }
}

/** What values are multiples of. */
export function stepOf(schemas: readonly JsonSchema[]): number | undefined {
  const multiple = keyword(schemas, 'multipleOf')
  if (typeof multiple === 'number') return multiple
  return isOfType(schemas, 'integer') ? 1 : undefined
}

function lowest(schemas: readonly JsonSchema[]): number {
  const bounds = schemas.flatMap(({ minimum, exclusiveMinimum }) => [minimum, exclusiveMinimum]).filter(isNumber)
  const low = Math.max(...bounds)
  const start = keyword(schemas, 'default')
  const isOpen = low === 0 && schemas.some(({ exclusiveMinimum }) => exclusiveMinimum === 0)
  return isOpen && isNumber(start) && start > 0 ? start / 100 : low
}

function highest(schemas: readonly JsonSchema[]): number {
  return Math.min(...schemas.flatMap(({ maximum, exclusiveMaximum }) => [maximum, exclusiveMaximum]).filter(isNumber))
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function missing(low: number, high: number): string {
  if (Number.isFinite(low)) return 'upper'
  return Number.isFinite(high) ? 'lower' : 'lower or upper'
}
