import { getOrMake } from './get-or-make.ts'

/** Gives names their numbers, from 0, in the order in which they come. */
export class Numbered {
  readonly #numbers = new Map<string, number>()

  of(name: string): number {
    return getOrMake(this.#numbers, name, () => this.#numbers.size)
  }

  get names(): readonly string[] {
    return [...this.#numbers.keys()]
  }
}
