/** Watches the loss of a validation, and keeps the parameters of the epoch in which it was least. */
export class EarlyStopping {
  readonly #patience: number
  #best: { readonly epoch: number; readonly loss: number; readonly parameters: Float64Array } | undefined

  /** @param patience How many epochs may pass without a better one. */
  constructor(patience: number) {
    this.#patience = patience
  }

  /** The epoch whose parameters are kept. */
  get epoch(): number {
    return this.#best?.epoch ?? 0
  }

  /** Whether the epochs end with this one. */
  isEnd(epoch: number, loss: number, parameters: Float64Array): boolean {
    if (!this.#best || loss < this.#best.loss) this.#best = { epoch, loss, parameters: parameters.slice() }
    return epoch - this.epoch >= this.#patience
  }

  restore(parameters: Float64Array): void {
    if (this.#best) parameters.set(this.#best.parameters)
  }
}
