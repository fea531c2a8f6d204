import { absolute, exponential, logistic, negative, relu, squareRoot, tanh } from '../operators/activation.ts'
import { add, divide, multiply, subtract } from '../operators/arithmetic.ts'
import { cast } from '../operators/cast.ts'
import { clip } from '../operators/clip.ts'
import { equal, greater, greaterOrEqual, less, lessOrEqual } from '../operators/compare.ts'
import { concat } from '../operators/concat.ts'
import { constant } from '../operators/constant.ts'
import { gather } from '../operators/gather.ts'
import { gemm } from '../operators/gemm.ts'
import { identity } from '../operators/identity.ts'
import { imputer } from '../operators/imputer.ts'
import { isMissing } from '../operators/is-missing.ts'
import { matMul } from '../operators/mat-mul.ts'
import { scaler } from '../operators/scaler.ts'
import { softmax } from '../operators/softmax.ts'
import { treeEnsemble } from '../operators/tree-ensemble.ts'
import { where } from '../operators/where.ts'
import type { Operator } from './operator-context.ts'

/** What is covered, by domain and name. */
export const operators: Readonly<Record<string, Readonly<Record<string, Operator>>>> = {
  '': {
    Abs: absolute,
    Add: add,
    Cast: cast,
    Clip: clip,
    Concat: concat,
    Constant: constant,
    Div: divide,
    Equal: equal,
    Exp: exponential,
    Gather: gather,
    Gemm: gemm,
    Greater: greater,
    GreaterOrEqual: greaterOrEqual,
    Identity: identity,
    IsNaN: isMissing,
    Less: less,
    LessOrEqual: lessOrEqual,
    MatMul: matMul,
    Mul: multiply,
    Neg: negative,
    Relu: relu,
    Sigmoid: logistic,
    Softmax: softmax,
    Sqrt: squareRoot,
    Sub: subtract,
    Tanh: tanh,
    Where: where,
  },
  'ai.onnx.ml': { Imputer: imputer, Scaler: scaler, TreeEnsemble: treeEnsemble },
}
