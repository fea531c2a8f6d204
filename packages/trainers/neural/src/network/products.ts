import type { Layer } from './network.ts'

// The loops below go along the weights of one input, and leave out inputs that are 0: most columns of categories, and of the
// units of a ReLU about half.

/** sums = bias + row · weights. The row begins at `start` in `values`. */
export function forward(
  { inputs, units, weights, bias }: Layer,
  values: Float64Array,
  start: number,
  sums: Float64Array,
): void {
  sums.set(bias)
  for (let input = 0; input < inputs; input++) {
    const value = values[start + input] as number
    if (value === 0) continue
    const from = input * units
    for (let unit = 0; unit < units; unit++) {
      sums[unit] = (sums[unit] as number) + value * (weights[from + unit] as number)
    }
  }
}

/** Adds the derivatives by the weights and biases of a layer, given those by its sums, to a layer of derivatives. */
export function addGradient(
  { inputs, units, weights, bias }: Layer,
  values: Float64Array,
  start: number,
  slopes: Float64Array,
): void {
  for (let unit = 0; unit < units; unit++) bias[unit] = (bias[unit] as number) + (slopes[unit] as number)
  for (let input = 0; input < inputs; input++) {
    const value = values[start + input] as number
    if (value === 0) continue
    const from = input * units
    for (let unit = 0; unit < units; unit++) {
      weights[from + unit] = (weights[from + unit] as number) + value * (slopes[unit] as number)
    }
  }
}

/** The derivatives by a layer's inputs, given those by its sums: slopes · weightsᵀ. */
export function backward({ inputs, units, weights }: Layer, slopes: Float64Array, below: Float64Array): void {
  for (let input = 0; input < inputs; input++) {
    const from = input * units
    let sum = 0
    for (let unit = 0; unit < units; unit++) sum += (weights[from + unit] as number) * (slopes[unit] as number)
    below[input] = sum
  }
}
