import { artifactRefused } from '../../artifact-refused.ts'
import { floatsOf } from '../../program/constants.ts'
import type { Operator } from '../../program/operator-context.ts'
import { sizeOf } from '../../program/value.ts'

const { fround } = Math

/** Each channel moved and scaled by a mean and a variance that training found. */
export const batchNormalization: Operator = (context) => {
  const { attributes } = context
  const { shape, width, data } = context.rows(0, 'float32')
  if (attributes.integer('training_mode', 0) !== 0) throw attributes.refused('training_mode', 1)
  if (attributes.integer('spatial', 1) !== 1) throw attributes.refused('spatial', 0)
  attributes.ignore('momentum')
  const epsilon = attributes.float('epsilon', fround(1e-5))
  const axis = context.axis(1, shape.length)
  const channels = shape[axis] as number
  const [scale, bias, mean, variance] = [1, 2, 3, 4].map((index) => floatsOf(context, index)) as FourLists
  if ([scale, bias, mean, variance].some(({ length }) => length !== channels))
    throw artifactRefused(`${context.name} has other channels than its input, which has ${channels}.`)
  const scales = scale.map(
    (value, channel) => value / fround(Math.sqrt(fround((variance[channel] as number) + epsilon))),
  )
  const offsets = bias.map((value, channel) => value - fround((mean[channel] as number) * (scales[channel] as number)))
  const inner = sizeOf(shape.slice(axis + 1))
  const output = context.output('float32', shape).data
  return (rows) => {
    for (let at = 0; at < rows * width; at++) {
      const channel = Math.floor(at / inner) % channels
      output[at] = fround((data[at] as number) * (scales[channel] as number)) + (offsets[channel] as number)
    }
  }
}

type FourLists = [scale: Float32Array, bias: Float32Array, mean: Float32Array, variance: Float32Array]
