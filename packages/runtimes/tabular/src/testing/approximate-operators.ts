/**
 * The operators that ONNX Runtime computes in an order or by an approximation of its own: their answers are close to its,
 * and those of all others have its bits.
 */
export const approximateOperators: ReadonlySet<string> = new Set([
  'BatchNormalization',
  'Elu',
  'Gelu',
  'Log',
  'LogSoftmax',
  'Pow',
  'ReduceL1',
  'ReduceL2',
  'ReduceLogSum',
  'ReduceLogSumExp',
  'ReduceMean',
  'ReduceProd',
  'ReduceSum',
  'ReduceSumSquare',
  'Selu',
  'Softmax',
  'Softplus',
])
