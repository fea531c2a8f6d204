import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'
import { readLabels } from './class-labels.ts'

/** Maps from classes to scores are the matrix that they are made of, in the order of the classes. */
export const zipMap: Operator = (context) => {
  const { shape } = context.rows(0, 'float32')
  const { length } = readLabels(context.attributes, 'classlabels_int64s').values
  if (shape.length !== 1 || shape[0] !== length)
    throw artifactRefused(`${context.name} names ${length} classes for rows of the shape [${shape.join(', ')}].`)
  context.give(context.input(0))
  return undefined
}
