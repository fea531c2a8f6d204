import type { Activation, Network } from './network.ts'
import { addGradient, backward, forward } from './products.ts'

/** Leaves out a share of the hidden units, and has the others count for more, so that a sum stays what it is in the mean. */
export interface Dropout {
  readonly share: number
  readonly random: () => number
}

interface LayerMemory {
  /** What the units give on. */
  readonly outputs: Float64Array
  /** What dropout multiplied them by. */
  readonly factors: Float64Array
  /** The derivatives of the loss by their sums. */
  readonly slopes: Float64Array
}

/** Takes rows through a network and back, one at a time, in memory of its own. */
export class Propagation {
  readonly network: Network
  readonly #memory: readonly LayerMemory[]

  constructor(network: Network) {
    this.network = network
    this.#memory = network.layers.map(({ units }) => ({
      outputs: new Float64Array(units),
      factors: new Float64Array(units).fill(1),
      slopes: new Float64Array(units),
    }))
  }

  /** The margin of the row that begins at `start` in `values`. */
  forward(values: Float64Array, start: number, dropout?: Dropout): number {
    const { layers, activation } = this.network
    let [input, from] = [values, start]
    for (const [index, layer] of layers.entries()) {
      const { outputs, factors } = this.#memory[index] as LayerMemory
      forward(layer, input, from, outputs)
      if (index === layers.length - 1) break
      activate(outputs, activation)
      if (dropout) drop(outputs, factors, dropout)
      ;[input, from] = [outputs, 0]
    }
    return this.#memory.at(-1)?.outputs[0] as number
  }

  /**
   * Adds the derivatives of a row's loss to a network of derivatives, once `forward` took that row through.
   * @param slope The derivative of the loss by the margin.
   */
  backward(values: Float64Array, start: number, slope: number, gradient: Network): void {
    const { layers, activation } = this.network
    for (let index = layers.length - 1; index >= 0; index--) {
      const { slopes } = this.#memory[index] as LayerMemory
      if (index === layers.length - 1) slopes[0] = slope
      const below = this.#memory[index - 1]
      addGradient(gradient.layers[index] as Network['layers'][0], below?.outputs ?? values, below ? 0 : start, slopes)
      if (!below) return
      backward(layers[index] as Network['layers'][0], slopes, below.slopes)
      throughActivation(below, activation)
    }
  }
}

function activate(values: Float64Array, activation: Activation): void {
  for (let unit = 0; unit < values.length; unit++) {
    const value = values[unit] as number
    values[unit] = activation === 'tanh' ? Math.tanh(value) : Math.max(value, 0)
  }
}

function drop(outputs: Float64Array, factors: Float64Array, { share, random }: Dropout): void {
  for (let unit = 0; unit < outputs.length; unit++) {
    const factor = random() < share ? 0 : 1 / (1 - share)
    factors[unit] = factor
    outputs[unit] = (outputs[unit] as number) * factor
  }
}

/** From the derivatives by what units give on to those by their sums. */
function throughActivation({ outputs, factors, slopes }: LayerMemory, activation: Activation): void {
  for (let unit = 0; unit < slopes.length; unit++) {
    const [factor, output] = [factors[unit] as number, outputs[unit] as number]
    const derivative = activation === 'tanh' ? 1 - (output / factor) ** 2 : Number(output > 0)
    slopes[unit] = factor === 0 ? 0 : (slopes[unit] as number) * factor * derivative
  }
}
