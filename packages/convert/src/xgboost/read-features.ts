import type { Feature } from '../conversion.ts'
import { elementsOf, type Field, fieldsOf } from '../document/field.ts'
import { indicesOf, textsOf } from '../document/vector.ts'
import { invalid, unsupported } from '../errors.ts'

/** The features: each may be missing, for a tree has a way for that. */
export function readFeatures(names: Field | undefined, types: Field | undefined, count: number): Feature[] {
  const nameList = textsFor(names, count)
  const typeList = textsFor(types, count)
  if (new Set(nameList).size < (nameList?.length ?? 0)) throw invalid(names?.path ?? '', 'without a name twice')
  return Array.from({ length: count }, (_, index) => ({
    name: nameList?.[index] ?? `f${index}`,
    type: typeList?.[index] === 'c' ? 'category' : 'number',
    optional: true,
  }))
}

/** A text for each feature, or nothing where the model was trained without. */
function textsFor(field: Field | undefined, count: number): readonly string[] | undefined {
  const texts = field ? textsOf(field) : []
  if (texts.length === 0) return undefined
  if (field && texts.length !== count) throw invalid(field.path, `a list of ${count} texts, one for each feature`)
  return texts
}

/** The features with the categories that the training data had, in the form that XGBoost writes since 3.1. */
export function withCategories(features: readonly Feature[], field: Field | undefined): readonly Feature[] {
  if (!field) return features
  const { enc } = fieldsOf(field, ['enc'], ['feature_segments', 'sorted_idx'])
  const encodings = elementsOf(enc)
  if (encodings.length === 0) return features
  if (encodings.length !== features.length)
    throw invalid(enc.path, `a list of ${features.length}, one for each feature`)
  return features.map((feature, index) => {
    const categories = readNames(encodings[index] as Field)
    return categories.length > 0 ? { ...feature, type: 'category', categories } : feature
  })
}

/** Texts that stand one after the other in `values`, and where each of them begins and the last one ends. */
function readNames(field: Field): string[] {
  const fields = fieldsOf(field, ['values'], ['offsets', 'type'])
  if (!fields.offsets) throw unsupported(fields.values.path, 'categories that are numbers', 'Make them texts.')
  const bytes = Uint8Array.from(indicesOf(fields.values, { least: -128, end: 256 }))
  const offsets = indicesOf(fields.offsets, { end: bytes.length + 1 })
  return [...offsets.subarray(1)].map((end, index) => new TextDecoder().decode(bytes.subarray(offsets[index], end)))
}
