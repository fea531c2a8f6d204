/**
 * Moves parameters against their gradient, by steps that the gradient's mean and spread so far determine.
 *
 * Source: Kingma and Ba, Adam: a method for stochastic optimization, 2015, with its decay rates and epsilon.
 */
export class Adam {
  readonly #learningRate: number
  readonly #mean: Float64Array
  readonly #square: Float64Array
  #meanDecay = 1
  #squareDecay = 1

  constructor(size: number, learningRate: number) {
    this.#learningRate = learningRate
    this.#mean = new Float64Array(size)
    this.#square = new Float64Array(size)
  }

  step(parameters: Float64Array, gradient: Float64Array): void {
    const [mean, square, decay, squareDecay] = [this.#mean, this.#square, 0.9, 0.999]
    this.#meanDecay *= decay
    this.#squareDecay *= squareDecay
    const rate = (this.#learningRate * Math.sqrt(1 - this.#squareDecay)) / (1 - this.#meanDecay)
    for (let index = 0; index < parameters.length; index++) {
      const slope = gradient[index] as number
      const [m, v] = [
        decay * (mean[index] as number) + (1 - decay) * slope,
        squareDecay * (square[index] as number) + (1 - squareDecay) * slope * slope,
      ]
      mean[index] = m
      square[index] = v
      parameters[index] = (parameters[index] as number) - (rate * m) / (Math.sqrt(v) + 1e-8)
    }
  }
}
