import type { JsonSchema, Signature } from '@flit-ml/spec'

/** A column of a training matrix. */
export interface TrainingFeature {
  /** The name of the input. */
  readonly name: string
  /** Whether the signature allows that it is missing. */
  readonly isOptional: boolean
  /** Of an input that is a text: a value is the index of its category here. */
  readonly categories?: readonly string[]
}

/**
 * The columns of a model's inputs: first those of numbers and booleans, then those of categories, each in the signature's
 * order. This is the order of `@flit-ml/convert`'s graphs.
 */
export function featuresOf({ input }: Signature): readonly TrainingFeature[] {
  const features = Object.entries(input.properties).map(([name, schema]): TrainingFeature => {
    const categories = categoriesOf(schema)
    return { name, isOptional: !input.required?.includes(name), ...(categories && { categories }) }
  })
  return [...features.filter(({ categories }) => !categories), ...features.filter(({ categories }) => categories)]
}

function categoriesOf({ enum: values }: JsonSchema): readonly string[] | undefined {
  const texts = values?.filter((value): value is string => typeof value === 'string')
  return texts?.length ? texts : undefined
}
