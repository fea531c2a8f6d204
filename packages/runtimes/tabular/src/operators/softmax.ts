import type { Operator } from '../program/operator-context.ts'

/** The shares of the exponentials of a row's numbers. */
export const softmax: Operator = (context) => {
  const { shape, width, data } = context.rows(0, 'float32')
  const axis = context.attributes.integer('axis', context.version < 13 ? 1 : -1)
  if (shape.length !== 1 || (axis !== 1 && axis !== -1)) throw context.notCovered(`has the attribute 'axis' ${axis}`)
  const output = context.output('float32', shape).data
  const powers = new Float64Array(width)
  return (rows) => {
    for (let start = 0; start < rows * width; start += width) {
      let greatest = Number.NEGATIVE_INFINITY
      for (let column = 0; column < width; column++) greatest = Math.max(greatest, data[start + column] as number)
      let sum = 0
      for (let column = 0; column < width; column++)
        sum += powers[column] = Math.exp((data[start + column] as number) - greatest)
      for (let column = 0; column < width; column++) output[start + column] = (powers[column] as number) / sum
    }
  }
}
