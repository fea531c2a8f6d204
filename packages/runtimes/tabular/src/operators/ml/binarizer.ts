import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'

/** 1 for what is greater than a threshold, and 0 for the rest. */
export const binarizer: Operator = (context) => {
  const { shape, width, data } = context.rows(0, 'float32')
  const threshold = context.attributes.float('threshold', 0)
  const output = context.output('float32', shape).data
  return (rows) => {
    for (let at = 0; at < rows * width; at++) {
      const value = data[at] as number
      if (Number.isNaN(value))
        throw artifactRefused(`${context.name} is given a missing number, which it has no answer to.`)
      output[at] = value > threshold ? 1 : 0
    }
  }
}
