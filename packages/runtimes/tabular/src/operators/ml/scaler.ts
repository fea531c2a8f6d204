import { artifactRefused } from '../../artifact-refused.ts'
import type { Operator } from '../../program/operator-context.ts'

/** (value - offset) * scale, of each column: a float64 in its own precision, and any other in float32. */
export const scaler: Operator = (context) => {
  const { type, shape, width, data } = context.rows(0, 'float32', 'float64', 'int64', 'int32')
  const offsets = perColumn('offset')
  const scales = perColumn('scale')
  const output = context.output('float32', shape).data
  const round = type === 'float64' ? (value: number) => value : Math.fround
  return (rows) => {
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < width; column++, at++)
        output[at] = round(round(data[at] as number) - (offsets[column] as number)) * (scales[column] as number)
    }
  }

  function perColumn(name: string): Float32Array {
    const numbers = context.attributes.floats(name)
    if (numbers.length !== 1 && !(shape.length === 1 && numbers.length === width))
      throw artifactRefused(`${context.name} has ${numbers.length} numbers in '${name}' for ${width} columns.`)
    return numbers.length === width ? Float32Array.from(numbers) : new Float32Array(width).fill(numbers[0] as number)
  }
}
