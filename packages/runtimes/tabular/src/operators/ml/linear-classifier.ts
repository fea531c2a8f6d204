import { logistic } from '../../arithmetic/logistic.ts'
import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator, OperatorContext, Step } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { type RowValue, rowValue } from '../../program/value.ts'
import { type PostTransform, readTransform } from '../../transforms/post-transform.ts'
import { type LabelOutput, labelOutput, readLabels } from './class-labels.ts'
import { floatMatrix } from './float-matrix.ts'
import { linearScores } from './linear-scores.ts'
import { linearTransform } from './linear-transform.ts'

/** The label of each row, and a score for each class: columns times coefficients, plus intercepts. */
export const linearClassifier: Operator = (context) => {
  const { attributes } = context
  const { input, convert } = floatMatrix(context, 'float32')
  // ONNX Runtime treats both alike.
  attributes.ignore('multi_class')
  const intercepts = Float32Array.from(attributes.floats('intercepts'))
  const labels = readLabels(attributes, 'classlabels_ints')
  const classes = labels.values.length
  if (classes < 2) throw context.notCovered(`has ${classes} classes`)
  if (intercepts.length !== classes && !(classes === 2 && intercepts.length === 1))
    throw artifactRefused(`${context.name} has ${intercepts.length} intercepts for ${classes} classes.`)
  const transform = readTransform(attributes)
  const put = labelOutput(context, labels)
  const output = context.output('float32', [classes], 1)
  const scores = intercepts.length === 1 ? rowValue('float32', [1]) : output
  const multiply = linearScores(context, input, intercepts, scores)
  const finish =
    scores === output ? greatest(output, put, transform) : bothSides(context, scores, output, put, transform)
  return sequence([convert, multiply, finish])
}

/** The label is that of the greatest score, of the first of several. */
function greatest(output: RowValue<'float32'>, put: LabelOutput, transform: PostTransform): Step {
  const { data, width } = output
  return sequence([choose, transform === 'NONE' ? undefined : linearTransform(transform, output)])

  function choose(rows: number): void {
    for (let row = 0; row < rows; row++) {
      let best = 0
      for (let target = 1; target < width; target++)
        if ((data[row * width + target] as number) > (data[row * width + best] as number)) best = target
      put.label(row, best)
    }
  }
}

/** The scores of two classes from that of the second. */
function bothSides(
  context: OperatorContext,
  { data: scores }: RowValue<'float32'>,
  { data }: RowValue<'float32'>,
  put: LabelOutput,
  transform: PostTransform,
): Step {
  if (transform === 'PROBIT') throw context.attributes.refused('post_transform', `${transform} with one intercept`)
  const isLogistic = transform === 'LOGISTIC'
  return (rows) => {
    for (let row = 0; row < rows; row++) {
      const score = scores[row] as number
      put.label(row, Number(score > 0))
      data[2 * row] = isLogistic ? logistic(-score) : 1 - score
      data[2 * row + 1] = isLogistic ? logistic(score) : score
    }
  }
}
