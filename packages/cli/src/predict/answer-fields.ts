import type { Signature } from '@flit-ml/spec'
import type { DataFormat } from '../input/data-format.ts'
import type { Answer } from './answer.ts'

type Fields = Readonly<Record<string, unknown>>

/** How an answer becomes the fields of one record of the output. */
export class AnswerFields {
  readonly #key: 'line' | 'row'
  readonly #signature: Signature
  readonly #withInput: boolean

  /** Rows of a JSON array have a number, those of other formats a line of their own. */
  constructor(signature: Signature, { from, withInput }: { readonly from: DataFormat; readonly withInput: boolean }) {
    this.#key = from === 'json' ? 'row' : 'line'
    this.#signature = signature
    this.#withInput = withInput
  }

  /** The names of all fields, for formats with a header; `sample` holds what the input has beyond the signature. */
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
    if (this.#withInput) put(fields, 'input', input)
    put(fields, 'output', output)
    return fields
  }
}

/** A name that is taken is written with its part before it, such as `output.probability`. */
function put(fields: Record<string, unknown>, part: string, from: Fields): void {
  for (const [name, value] of Object.entries(from)) {
    fields[Object.hasOwn(fields, name) ? `${part}.${name}` : name] = value
  }
}
