import type { Operator } from '../../program/operator-context.ts'
import { type LaneFunction, reduceOperator } from './reduce.ts'

/** Folds a lane from a first value on; in a double, so that a sum of float32 is rounded once. */
function folding(
  first: number,
  add: (total: number, value: number) => number,
  last: (total: number, count: number) => number = (total) => total,
): LaneFunction {
  return (data, start, offsets) => {
    let total = first
    for (const offset of offsets) total = add(total, data[start + offset] as number)
    return last(total, offsets.length)
  }
}

const addValue = (total: number, value: number) => total + value
const addMagnitude = (total: number, value: number) => total + Math.abs(value)
const addSquare = (total: number, value: number) => total + value * value

const sums = { axesAreInput: 13, keepsOne: true }
const others = { axesAreInput: 18, keepsOne: true }
const powers = { axesAreInput: 18 }
const withBooleans = { ...others, types: ['float32', 'float64', 'int32', 'int64', 'bool'] } as const

export const reduceSum: Operator = reduceOperator(folding(0, addValue), sums)
export const reduceMean: Operator = reduceOperator(
  folding(0, addValue, (total, count) => total / count),
  others,
)
export const reduceProduct: Operator = reduceOperator(
  folding(1, (total, value) => total * value),
  others,
)
export const reduceMaximum: Operator = reduceOperator(folding(Number.NEGATIVE_INFINITY, Math.max), withBooleans)
export const reduceMinimum: Operator = reduceOperator(folding(Number.POSITIVE_INFINITY, Math.min), withBooleans)
export const reduceL1: Operator = reduceOperator(folding(0, addMagnitude), powers)
export const reduceL2: Operator = reduceOperator(folding(0, addSquare, Math.sqrt), powers)
export const reduceSumSquare: Operator = reduceOperator(folding(0, addSquare), powers)
export const reduceLogSum: Operator = reduceOperator(folding(0, addValue, Math.log), powers)
/** The greatest value is taken off first, so that no power is infinite. */
export const reduceLogSumExp: Operator = reduceOperator((data, start, offsets) => {
  let greatest = Number.NEGATIVE_INFINITY
  for (const offset of offsets) greatest = Math.max(greatest, data[start + offset] as number)
  if (!Number.isFinite(greatest)) return greatest
  let sum = 0
  for (const offset of offsets) sum += Math.exp((data[start + offset] as number) - greatest)
  return greatest + Math.log(sum)
}, powers)
