import type { Operator } from '../../program/operator-context.ts'
import { sequence } from '../../program/sequence.ts'
import { readTransform } from '../../transforms/post-transform.ts'
import { linearScores } from './linear-scores.ts'
import { linearTransform } from './linear-transform.ts'
import { matrixOf } from './matrix-of.ts'

/** Columns times coefficients, plus intercepts. */
export const linearRegressor: Operator = (context) => {
  const { attributes } = context
  const input = matrixOf(context, 'float32')
  const targets = attributes.integer('targets', 1)
  const intercepts = Float32Array.from(attributes.floats('intercepts'))
  const output = context.output('float32', [targets])
  // ONNX Runtime takes none where there is not one for each target.
  const scores = linearScores(
    context,
    input,
    intercepts.length === targets ? intercepts : new Float32Array(targets),
    output,
  )
  const transform = readTransform(attributes)
  return sequence([scores, targets > 1 || transform === 'PROBIT' ? linearTransform(transform, output) : undefined])
}
