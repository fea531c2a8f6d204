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
  const { pre, layers, trees, activation, ...fields } = fieldsOf(
    document,
    ['pre'],
    ['task', 'layers', 'activation', 'trees'],
  )
  if (!layers === !trees) throw invalid('the file', 'a model with a learner (XGBoost), or with layers or trees')
  if (trees && activation) throw invalid(activation.path, 'absent beside trees')
  const task = fields.task ? wordOf(fields.task, tasks) : 'binary-classification'
  const preprocessing = readPreprocessing(pre)
  const onnx = layers
    ? encodeLayers(readLayers(layers, activation, plainFeatures(preprocessing).length), preprocessing, task)
    : encodeForest(readForest(trees as Field, preprocessing), preprocessing, task)
  return describe(onnx, task, describeFeatures(preprocessing))
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
