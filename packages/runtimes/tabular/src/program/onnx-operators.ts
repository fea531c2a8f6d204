import { constant } from '../operators/constant/constant.ts'
import { constantOfShape } from '../operators/constant/constant-of-shape.ts'
import { dropout } from '../operators/constant/dropout.ts'
import { identity } from '../operators/constant/identity.ts'
import { shape } from '../operators/constant/shape.ts'
import {
  elu,
  gelu,
  hardSigmoid,
  leakyRelu,
  logistic,
  relu,
  selu,
  softplus,
  tanh,
} from '../operators/elementwise/activations.ts'
import { add, divide, modulo, multiply, subtract } from '../operators/elementwise/arithmetic.ts'
import { cast } from '../operators/elementwise/cast.ts'
import { clip } from '../operators/elementwise/clip.ts'
import {
  and,
  equal,
  exclusiveOr,
  greater,
  greaterOrEqual,
  less,
  lessOrEqual,
  or,
} from '../operators/elementwise/compare.ts'
import { maximum, mean, minimum, sum } from '../operators/elementwise/extreme.ts'
import {
  absolute,
  ceil,
  erf,
  exp,
  floor,
  logarithm,
  negative,
  not,
  reciprocal,
  round,
  sign,
  squareRoot,
} from '../operators/elementwise/functions.ts'
import { power } from '../operators/elementwise/power.ts'
import { isInfinite, isMissing } from '../operators/elementwise/tests.ts'
import { where } from '../operators/elementwise/where.ts'
import { batchNormalization } from '../operators/matrix/batch-normalization.ts'
import { gemm } from '../operators/matrix/gemm.ts'
import { matMul } from '../operators/matrix/mat-mul.ts'
import { concat } from '../operators/move/concat.ts'
import { expand } from '../operators/move/expand.ts'
import { flatten } from '../operators/move/flatten.ts'
import { gather } from '../operators/move/gather.ts'
import { reshape } from '../operators/move/reshape.ts'
import { slice } from '../operators/move/slice.ts'
import { split } from '../operators/move/split.ts'
import { squeeze, unsqueeze } from '../operators/move/squeeze.ts'
import { transpose } from '../operators/move/transpose.ts'
import { indexOfGreatest, indexOfLeast } from '../operators/reduce/index-of-extreme.ts'
import {
  reduceL1,
  reduceL2,
  reduceLogSum,
  reduceLogSumExp,
  reduceMaximum,
  reduceMean,
  reduceMinimum,
  reduceProduct,
  reduceSum,
  reduceSumSquare,
} from '../operators/reduce/reductions.ts'
import { logSoftmax, softmax } from '../operators/reduce/softmax.ts'
import { topK } from '../operators/reduce/top-k.ts'
import type { Operator } from './operator-context.ts'

/** What is covered of ONNX's own operators, by name. */
export const onnxOperators: Readonly<Record<string, Operator>> = {
  Abs: absolute,
  Add: add,
  And: and,
  ArgMax: indexOfGreatest,
  ArgMin: indexOfLeast,
  BatchNormalization: batchNormalization,
  Cast: cast,
  Ceil: ceil,
  Clip: clip,
  Concat: concat,
  Constant: constant,
  ConstantOfShape: constantOfShape,
  Div: divide,
  Dropout: dropout,
  Elu: elu,
  Equal: equal,
  Erf: erf,
  Exp: exp,
  Expand: expand,
  Flatten: flatten,
  Floor: floor,
  Gather: gather,
  Gelu: gelu,
  Gemm: gemm,
  Greater: greater,
  GreaterOrEqual: greaterOrEqual,
  HardSigmoid: hardSigmoid,
  Identity: identity,
  IsInf: isInfinite,
  IsNaN: isMissing,
  LeakyRelu: leakyRelu,
  Less: less,
  LessOrEqual: lessOrEqual,
  Log: logarithm,
  LogSoftmax: logSoftmax,
  MatMul: matMul,
  Max: maximum,
  Mean: mean,
  Min: minimum,
  Mod: modulo,
  Mul: multiply,
  Neg: negative,
  Not: not,
  Or: or,
  Pow: power,
  Reciprocal: reciprocal,
  ReduceL1: reduceL1,
  ReduceL2: reduceL2,
  ReduceLogSum: reduceLogSum,
  ReduceLogSumExp: reduceLogSumExp,
  ReduceMax: reduceMaximum,
  ReduceMean: reduceMean,
  ReduceMin: reduceMinimum,
  ReduceProd: reduceProduct,
  ReduceSum: reduceSum,
  ReduceSumSquare: reduceSumSquare,
  Relu: relu,
  Reshape: reshape,
  Round: round,
  Selu: selu,
  Shape: shape,
  Sigmoid: logistic,
  Sign: sign,
  Slice: slice,
  Softmax: softmax,
  Softplus: softplus,
  Split: split,
  Sqrt: squareRoot,
  Squeeze: squeeze,
  Sub: subtract,
  Sum: sum,
  Tanh: tanh,
  TopK: topK,
  Transpose: transpose,
  Unsqueeze: unsqueeze,
  Where: where,
  Xor: exclusiveOr,
}
