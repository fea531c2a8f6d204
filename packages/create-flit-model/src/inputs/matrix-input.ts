import type { Feature } from '@flit-ml/convert'
import type { Column } from '../csv/column.ts'
import { isMissing, kindOf } from '../csv/kind-of.ts'
import type { Input, Value } from './input.ts'
import { checkValues, valuesOf } from './values-of.ts'

/** A column of a model's matrix. */
export interface MatrixFeature extends Feature {
  /** Whether the model says of this input, and not of all, that it may be missing. */
  readonly saysOptional: boolean
}

type Draft = Omit<Input, 'optional'>

/**
 * The input for a feature, by the values that the column has.
 * @throws FlitError FLIT_EXAMPLE_INVALID where the model does not take them.
 */
export function matrixInput(feature: MatrixFeature, column: Column, chosen?: readonly string[]): Input {
  const input = draftInput(feature, column, chosen ?? feature.categories)
  if (!feature.optional) checkValues(column, input.values, (value) => value !== null, 'no missing value there')
  return { ...input, optional: feature.saysOptional || input.values.includes(null) }
}

function draftInput({ name, type }: Feature, column: Column, known?: readonly string[]): Draft {
  const kind = kindOf(column.cells)
  if (known) return knownCategories(name, column, known)
  if (kind === 'text') return foundCategories(name, column)
  const values = valuesOf(column, kind ?? 'number')
  if (type === 'number' || kind === 'boolean') return { name, schema: { type: kind ?? 'number' }, values }
  checkValues(column, values, isIndex, 'a category, or its index')
  return { name, schema: { type: 'integer', minimum: 0, description: 'The index of the category' }, values }
}

function knownCategories(name: string, column: Column, categories: readonly string[]): Draft {
  const values = valuesOf(column, 'text', (cell) => isMissing(cell) && !categories.includes(cell))
  const isKnown = (value: Value): boolean => value === null || categories.includes(String(value))
  checkValues(column, values, isKnown, categories.join(', '))
  return { name, schema: { type: 'string', enum: categories }, categories, values }
}

function foundCategories(name: string, column: Column): Draft {
  const categories = [...new Set(column.cells)].filter((cell) => !isMissing(cell)).sort()
  const note =
    `${name}: the categories ${categories.join(', ')} have the indices 0 to ${categories.length - 1}, as pandas and ` +
    `scikit-learn number them; --categories ${name}=… says otherwise.`
  return { ...knownCategories(name, column, categories), note }
}

function isIndex(value: Value): boolean {
  return value === null || (Number.isInteger(value) && Number(value) >= 0)
}
