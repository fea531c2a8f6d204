import type { Conversion, ConvertedTask, Feature } from '../conversion.ts'
import { describe } from '../describe.ts'
import { type Field, fieldsOf } from '../document/field.ts'
import { wordOf } from '../document/scalar.ts'
import { invalid } from '../errors.ts'
import { encodeForest } from './encode-forest.ts'
import { encodeLayers } from './encode-layers.ts'
import { type Preprocessing, plainFeatures } from './preprocessing.ts'
import { readForest } from './read-forest.ts'
import { readLayers } from './read-layers.ts'
import { readPreprocessing } from './read-preprocessing.ts'

const tasks: readonly ConvertedTask[] = ['binary-classification', 'regression']

/** Converts a document of the plain format, which the README describes. */
export function convertPlain(document: Field): Conversion {
  const fields = fieldsOf(document, ['pre'], ['task', 'layers', 'activation', 'trees'])
  const task = fields.task ? wordOf(fields.task, tasks) : 'binary-classification'
  const preprocessing = readPreprocessing(fields.pre)
  return describe(encode(fields, preprocessing, task), task, describeFeatures(preprocessing))
}

type ModelFields = Partial<Record<'layers' | 'activation' | 'trees', Field>>

function encode({ layers, activation, trees }: ModelFields, preprocessing: Preprocessing, task: ConvertedTask) {
  if (layers && !trees) {
    return encodeLayers(readLayers(layers, activation, plainFeatures(preprocessing).length), preprocessing, task)
  }
  if (trees && !layers && !activation) return encodeForest(readForest(trees, preprocessing), preprocessing, task)
  throw invalid('the file', 'a model of layers, with or without an activation, or else of trees')
}

function describeFeatures({ numbers, categories }: Preprocessing): Feature[] {
  return [
    ...numbers.map(({ name, median }) => ({ name, type: 'number' as const, optional: !Number.isNaN(median) })),
    ...categories.map(({ name, values, missing }) => ({
      name,
      type: 'category' as const,
      categories: values,
      optional: !Number.isNaN(missing),
    })),
  ]
}
