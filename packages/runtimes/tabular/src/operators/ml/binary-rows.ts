import { logistic } from '../../arithmetic/logistic.ts'
import type { Reals } from '../../model/tree-ensemble.ts'
import type { OperatorContext, Step } from '../../program/operator-context.ts'
import { transformOf } from '../../transforms/post-transform.ts'
import type { ClassRows } from './class-rows.ts'

/**
 * For two classes, by the rules of ONNX Runtime: they depend on which of the classes have weights, on whether all weights
 * are positive, and on how many base values there are.
 */
export function binaryRows(context: OperatorContext, parts: ClassRows, weights: Reals): Step {
  const { scores, bases, transform, round, output, put } = parts
  const isOneSided = new Set(context.attributes.int32s('class_ids')).size === 1
  const arePositive = weights.every((weight) => !(weight < 0))
  const [zeros, ones] = scores.scores as [ClassRows['output'], ClassRows['output']]
  const change = transformOf(transform)
  const isOneAlways = scores.isAlwaysScored(1)
  if (!isOneAlways && bases.length < 2 && (transform === 'PROBIT' || (bases.length === 1 && !isOneSided)))
    throw context.notCovered(
      `has the attribute 'post_transform' ${transform} with ${bases.length} base values, and leaves without a weight for the second class`,
    )
  return (rows) => {
    for (let row = 0; row < rows; row++) answer(row)
  }

  function answer(row: number): void {
    const hasZero = scores.isScored(0, row)
    const hasOne = scores.isScored(1, row)
    let [zero, one] = [zeros[row] as number, ones[row] as number]
    if (bases.length === 2 && hasOne) {
      one = round((bases[1] as number) + zero)
      zero = -one
    } else zero = round(zero + (bases[0] ?? 0))
    label(row, hasOne ? one : zero)
    if (!hasOne && bases.length < 2) putSingle(2 * row, zero)
    else putPair(2 * row, hasZero ? zero : 0, hasOne ? one : 0)
  }

  function putPair(at: number, zero: number, one: number): void {
    output[at] = zero
    output[at + 1] = one
    change(output, at, 2)
  }

  function label(row: number, score: number): void {
    if (isOneSided) put.label(row, Number(score > (arePositive ? 0.5 : 0)))
    else put.sign(row, score > 0)
  }

  /** The scores of both classes from that of one. */
  function putSingle(at: number, score: number): void {
    if (transform === 'LOGISTIC') {
      output[at] = logistic(-score)
      output[at + 1] = logistic(score)
    } else {
      output[at] = isOneSided && arePositive ? 1 - score : -score
      output[at + 1] = score
    }
  }
}
