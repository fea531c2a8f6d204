/** What happens to an input before a plain model, column by column: numbers first, then categories. */
export interface Preprocessing {
  readonly numbers: readonly NumberColumn[]
  readonly categories: readonly CategoryColumn[]
}

export interface NumberColumn {
  readonly name: string
  /** What a missing value becomes, before it is scaled; NaN where none may be missing. */
  readonly median: number
  /** What the model sees is (x - mean) / scale. */
  readonly mean: number
  readonly scale: number
}

export interface CategoryColumn {
  readonly name: string
  readonly values: readonly string[]
  readonly encoding: 'one-hot' | 'ordinal'
  /** The index of what a missing category becomes; NaN where none may be missing. */
  readonly missing: number
}

/** What a plain model sees at one place. */
export type PlainFeature =
  | { readonly type: 'number'; readonly column: number; readonly number: NumberColumn }
  | { readonly type: 'ordinal'; readonly column: number; readonly category: CategoryColumn }
  /** 1 where the category has this index, and 0 elsewhere. */
  | { readonly type: 'one-hot'; readonly column: number; readonly category: CategoryColumn; readonly index: number }

/** How many columns the input has. */
export function columnCount({ numbers, categories }: Preprocessing): number {
  return numbers.length + categories.length
}

/** The features in the order in which a plain model counts them; `column` is that of the input. */
export function plainFeatures({ numbers, categories }: Preprocessing): PlainFeature[] {
  return [
    ...numbers.map((number, column) => ({ type: 'number' as const, column, number })),
    ...categories.flatMap((category, index) => categoryFeatures(category, numbers.length + index)),
  ]
}

function categoryFeatures(category: CategoryColumn, column: number): PlainFeature[] {
  if (category.encoding === 'ordinal') return [{ type: 'ordinal', column, category }]
  return category.values.map((_, index) => ({ type: 'one-hot', column, category, index }))
}
