import type { Signature } from '@flit-ml/spec'
import { type DataFormat, isNumbered } from '../input/data-format.ts'
import type { Answer } from './answer.ts'

type Fields = Readonly<Record<string, unknown>>

interface AnswerFieldsOptions {
  readonly from: DataFormat
  readonly withInput: boolean
}

/**
 * How an answer becomes the fields of one record of the output: where its row stands, the input where that is asked
 * for, and the output. Inputs give way: one whose name is taken is written as `input.NAME`.
 */
export class AnswerFields {
  readonly #key: 'line' | 'row'
  readonly #signature: Signature
  readonly #withInput: boolean
  readonly #taken: ReadonlySet<string>

  /** Where the format has no lines, or several rows on one, rows have a number. */
  constructor(signature: Signature, { from, withInput }: AnswerFieldsOptions) {
    this.#key = isNumbered(from) ? 'row' : 'line'
    this.#signature = signature
    this.#withInput = withInput
    this.#taken = new Set([this.#key, ...Object.keys(signature.output.properties)])
  }

  /** The names of all fields, for formats with a header; `sample` shows what rows have beyond the signature. */
  names(sample: readonly Answer[]): string[] {
    const { input, output } = this.#signature
    const inputs = Object.assign({}, ...sample.map(({ row }) => row), input.properties)
    return Object.keys(this.#join(0, inputs, output.properties))
  }

  of({ place, row, output }: Answer): Fields {
    return this.#join(this.#key === 'row' ? place.number : place.line, row, output)
  }

  #join(place: number, input: Fields, output: Fields): Fields {
    const fields: Record<string, unknown> = { [this.#key]: place }
    if (this.#withInput) {
      for (const [name, value] of Object.entries(input)) fields[this.#taken.has(name) ? `input.${name}` : name] = value
    }
    for (const [name, value] of Object.entries(output)) fields[name === this.#key ? `output.${name}` : name] = value
    return fields
  }
}
