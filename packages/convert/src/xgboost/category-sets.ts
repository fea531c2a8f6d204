import type { Field } from '../document/field.ts'
import { indicesOf } from '../document/vector.ts'
import { invalid } from '../errors.ts'

/** From here on XGBoost takes no category for valid, and float32 does not hold every whole number. */
const categoryEnd = 2 ** 24

export interface CategoryFields {
  readonly split_type?: Field
  readonly categories?: Field
  readonly categories_nodes?: Field
  readonly categories_segments?: Field
  readonly categories_sizes?: Field
}

/** The categories of each categorical split, by its node. */
export function readCategorySets(fields: CategoryFields, nodeCount: number): Map<number, readonly number[]> {
  const { categories, categories_nodes, categories_segments, categories_sizes } = fields
  const sets = new Map<number, readonly number[]>()
  if (categories && categories_nodes && categories_segments && categories_sizes) {
    const values = indicesOf(categories, { end: categoryEnd })
    const nodes = indicesOf(categories_nodes, { end: nodeCount })
    const segments = { length: nodes.length, end: values.length + 1 }
    const starts = indicesOf(categories_segments, segments)
    const sizes = indicesOf(categories_sizes, segments)
    for (const [index, node] of nodes.entries()) {
      const [start, size] = [starts[index] ?? 0, sizes[index] ?? 0]
      if (size === 0 || start + size > values.length)
        throw invalid(`${categories_sizes.path}[${index}]`, 'a size that fits')
      sets.set(node, [...values.subarray(start, start + size)])
    }
  }
  checkTypes(fields, sets)
  return sets
}

/** Whether just the splits that are marked as categorical have a set of categories. */
function checkTypes({ split_type: field }: CategoryFields, sets: Map<number, unknown>): void {
  if (!field) return
  const types = indicesOf(field, { end: 2 })
  const node = types.findIndex((type, index) => (type === 1) !== sets.has(index))
  if (node >= 0) throw invalid(`${field.path}[${node}]`, 'categorical where, and only where, there are categories')
}
