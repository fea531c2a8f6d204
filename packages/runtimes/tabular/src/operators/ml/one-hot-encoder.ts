import type { Operator, OperatorContext } from '../../program/operator-context.ts'

/** A 1 in the place of the category that each value is, among zeros; none where it is no category. */
export const oneHotEncoder: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, 'string', 'float32', 'float64', 'int64')
  const { places, count } = readCategories(context, type === 'string')
  const output = context.output('float32', [...shape, count]).data
  const categoryOf =
    type === 'string' || type === 'int64'
      ? (value: string | number) => value
      : (value: string | number) => Math.trunc(value as number)
  return (rows) => {
    output.fill(0, 0, rows * width * count)
    for (let at = 0; at < rows * width; at++) {
      const place = places.get(categoryOf(data[at] as string | number))
      if (place !== undefined) output[at * count + place] = 1
    }
  }
}

function readCategories({ attributes }: OperatorContext, areTexts: boolean) {
  const [texts, integers] = [attributes.texts('cats_strings'), attributes.integers('cats_int64s')]
  const categories: readonly (string | number)[] = areTexts ? texts : integers
  if (categories.length === 0 || (texts.length > 0 && integers.length > 0))
    throw attributes.refused('cats_strings or cats_int64s', 'for another type of input')
  if (attributes.integer('zeros', 1) === 0) throw attributes.refused('zeros', 0)
  return { places: new Map(categories.map((category, place) => [category, place])), count: categories.length }
}
