export type Activation = 'relu' | 'tanh'

/** Layers one after the other; the last has one unit, whose sum is the margin. */
export interface Network {
  readonly activation: Activation
  readonly layers: readonly Layer[]
  /** The weights and biases of all layers, which look into it. */
  readonly parameters: Float64Array
}

export interface Layer {
  readonly inputs: number
  readonly units: number
  /** [inputs, units] */
  readonly weights: Float64Array
  /** Length: units. */
  readonly bias: Float64Array
}

/**
 * A network whose weights are drawn as Glorot and Bengio do, and its biases from the same range, as scikit-learn does.
 * @param sizes The inputs, then the units of each layer.
 */
export function createNetwork(sizes: readonly number[], activation: Activation, random: () => number): Network {
  const network = emptyNetwork(sizes, activation)
  for (const { inputs, units, weights, bias } of network.layers) {
    const bound = Math.sqrt(6 / (inputs + units))
    for (const values of [weights, bias]) {
      for (let index = 0; index < values.length; index++) values[index] = bound * (2 * random() - 1)
    }
  }
  return network
}

/** A network of zeros. */
export function emptyNetwork(sizes: readonly number[], activation: Activation): Network {
  const shapes = sizes.slice(1).map((units, index) => [sizes[index] as number, units] as const)
  const parameters = new Float64Array(shapes.reduce((sum, [inputs, units]) => sum + (inputs + 1) * units, 0))
  let start = 0
  const take = (length: number): Float64Array => {
    start += length
    return parameters.subarray(start - length, start)
  }
  const layers = shapes.map(([inputs, units]) => ({
    inputs,
    units,
    weights: take(inputs * units),
    bias: take(units),
  }))
  return { activation, layers, parameters }
}
