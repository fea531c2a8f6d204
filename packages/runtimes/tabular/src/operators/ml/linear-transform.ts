import { sigmoid } from '../../arithmetic/sigmoid.ts'
import type { Step } from '../../program/operator-context.ts'
import type { RowValue } from '../../program/value.ts'
import { type PostTransform, transformOf } from '../../transforms/post-transform.ts'

/** Transforms the scores of linear models where they stand: as ONNX Runtime does, by its own sigmoid. */
export function linearTransform(transform: PostTransform, { data, width }: RowValue<'float32'>): Step {
  if (transform === 'LOGISTIC') {
    return (rows) => {
      for (let at = 0; at < rows * width; at++) data[at] = sigmoid(data[at] as number)
    }
  }
  const change = transformOf(transform)
  return (rows) => {
    for (let row = 0; row < rows; row++) change(data, row * width, width)
  }
}
