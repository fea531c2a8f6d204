/** Watches the loss of a validation, which is best where it is least. */
export class EarlyStopping {
  readonly #patience: number
  best: { readonly round: number; readonly loss: number } | undefined

  /** @param patience How many rounds may pass without a better one. */
  constructor(patience: number) {
    this.#patience = patience
  }

  /** Whether the rounds end with this one. */
  isEnd(round: number, loss: number): boolean {
    if (!this.best || loss < this.best.loss) this.best = { round, loss }
    return round - this.best.round >= this.#patience
  }
}
