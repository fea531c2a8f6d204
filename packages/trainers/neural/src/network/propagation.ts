import type { Activation, Layer, Network } from './network.ts'
import { addGradient, backward, forward } from './products.ts'
import { activate, createSignal, type Signal } from './signal.ts'

/** Leaves out a share of the hidden units, and has the others count for more, so that a sum stays what it is in the mean. */
export interface Dropout {
  readonly share: number
  readonly random: () => number
}

interface LayerMemory {
  readonly input: Signal
  /** What dropout multiplied the inputs by. */
  readonly factors: Float64Array
  /** What the units give on. */
  readonly outputs: Float64Array
  /** The derivatives of the loss by the units' sums. */
  readonly slopes: Float64Array
}

/** Takes rows through a network and back, one at a time, in memory of its own. */
export class Propagation {
  readonly network: Network
  readonly #memory: readonly LayerMemory[]

  constructor(network: Network) {
    this.network = network
    let outputs = new Float64Array()
    this.#memory = network.layers.map(({ inputs, units }) => {
      const input = createSignal(outputs, inputs)
      outputs = new Float64Array(units)
      return { input, factors: new Float64Array(inputs).fill(1), outputs, slopes: new Float64Array(units) }
    })
  }

  /** The margin of the row that begins at `start` in `values`. */
  forward(values: Float64Array, start: number, dropout?: Dropout): number {
    const { layers, activation } = this.network
    for (let index = 0; index < layers.length; index++) {
      const { input, factors, outputs } = this.#memory[index] as LayerMemory
      if (index === 0) {
        input.values = values
        input.start = start
      } else {
        squash(input.values, activation)
        if (dropout) drop(input.values, factors, dropout)
      }
      activate(input)
      forward(layers[index] as Layer, input, outputs)
    }
    return this.#memory.at(-1)?.outputs[0] as number
  }

  /**
   * Adds the derivatives of a row's loss to a network of derivatives, once `forward` took that row through.
   * @param slope The derivative of the loss by the margin.
   */
  backward(slope: number, gradient: Network): void {
    const { layers, activation } = this.network
    for (let index = layers.length - 1; index >= 0; index--) {
      const memory = this.#memory[index] as LayerMemory
      if (index === layers.length - 1) memory.slopes[0] = slope
      addGradient(gradient.layers[index] as Layer, memory.input, memory.slopes)
      const below = this.#memory[index - 1]
      if (!below) return
      backward(layers[index] as Layer, memory.slopes, memory.input, below.slopes)
      throughActivation(memory, below.slopes, activation)
    }
  }
}

function squash(values: Float64Array, activation: Activation): void {
  if (activation === 'tanh')
    for (let unit = 0; unit < values.length; unit++) values[unit] = tanh(values[unit] as number)
  else for (let unit = 0; unit < values.length; unit++) values[unit] = Math.max(values[unit] as number, 0)
}

/** Never 0, so that only units that dropout left out are. */
function tanh(sum: number): number {
  return Math.tanh(sum) || Number.MIN_VALUE
}

function drop(values: Float64Array, factors: Float64Array, { share, random }: Dropout): void {
  for (let unit = 0; unit < values.length; unit++) {
    const factor = random() < share ? 0 : 1 / (1 - share)
    factors[unit] = factor
    values[unit] = (values[unit] as number) * factor
  }
}

/** From the derivatives by what units give on to those by their sums: 0 for those that do not count. */
function throughActivation({ input, factors }: LayerMemory, slopes: Float64Array, activation: Activation): void {
  let unit = 0
  for (let at = 0; at < input.count; at++) {
    const active = input.active[at] as number
    while (unit < active) slopes[unit++] = 0
    const factor = factors[unit] as number
    const derivative = activation === 'tanh' ? 1 - ((input.values[unit] as number) / factor) ** 2 : 1
    slopes[unit] = (slopes[unit] as number) * factor * derivative
    unit++
  }
  slopes.fill(0, unit)
}
