import { elementsOf, type Field, fieldsOf } from '../document/field.ts'
import { textOf, wordOf } from '../document/scalar.ts'
import { finiteNumbersOf, numbersOf, textsOf } from '../document/vector.ts'
import { invalid } from '../errors.ts'
import type { CategoryColumn, NumberColumn, Preprocessing } from './preprocessing.ts'

/** Its inverse, by which the graph multiplies, is finite in float32. */
const leastScale = 1e-38

export function readPreprocessing(field: Field): Preprocessing {
  const fields = fieldsOf(field, ['num'], ['median', 'mean', 'scale', 'cat'])
  const numbers = readNumbers(fields)
  const categories = fields.cat ? elementsOf(fields.cat).map(readCategory) : []
  const names = [...numbers, ...categories].map(({ name }) => name)
  if (names.length === 0 || new Set(names).size < names.length) {
    throw invalid(field.path, 'names of columns, none of them twice')
  }
  return { numbers, categories }
}

type NumberFields = { num: Field } & Partial<Record<'median' | 'mean' | 'scale', Field>>

function readNumbers({ num, median, mean, scale }: NumberFields): NumberColumn[] {
  const names = textsOf(num)
  if (!mean !== !scale) throw invalid(num.path, 'with both mean and scale, or with neither')
  const medians = median && numbersOf(median, names.length)
  const means = mean && finiteNumbersOf(mean, names.length)
  const scales = scale && finiteNumbersOf(scale, names.length)
  if (scale && scales?.some((value) => value < leastScale)) throw invalid(scale.path, `at least ${leastScale}`)
  if (median && medians?.some((value) => Math.abs(Math.fround(value)) === Number.POSITIVE_INFINITY)) {
    throw invalid(median.path, 'finite numbers in float32, or null')
  }
  return names.map((name, index) => ({
    name,
    median: medians?.[index] ?? Number.NaN,
    mean: means?.[index] ?? 0,
    scale: scales?.[index] ?? 1,
  }))
}

function readCategory(field: Field): CategoryColumn {
  const fields = fieldsOf(field, ['name', 'values'], ['encoding', 'missing'])
  const values = textsOf(fields.values)
  if (values.length === 0 || new Set(values).size < values.length) {
    throw invalid(fields.values.path, 'at least one value, and none twice')
  }
  return {
    name: textOf(fields.name),
    values,
    encoding: fields.encoding ? wordOf(fields.encoding, ['one-hot', 'ordinal']) : 'one-hot',
    missing: fields.missing ? indexOf(fields.missing, values) : Number.NaN,
  }
}

function indexOf(field: Field, values: readonly string[]): number {
  const index = values.indexOf(textOf(field))
  if (index < 0) throw invalid(field.path, 'one of the values')
  return index
}
