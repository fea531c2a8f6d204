import { JSONParser, TokenType } from '@streamparser/json'
import type { RowRead } from './source-row.ts'

const newline = 0x0a
const opening: ReadonlySet<TokenType> = new Set([TokenType.LEFT_BRACE, TokenType.LEFT_BRACKET])
const closing: ReadonlySet<TokenType> = new Set([TokenType.RIGHT_BRACE, TokenType.RIGHT_BRACKET])

/** Reads a JSON array by chunks, and follows its tokens for the line on which each element begins. */
export class ArrayReader {
  /** The line that was reached. */
  line = 1
  readonly #parser = new JSONParser({ paths: ['$.*'], keepStack: false })
  #chunk: Uint8Array = new Uint8Array()
  /** The offset of the chunk in the input. */
  #start = 0
  /** The offset up to which lines were counted. */
  #counted = 0
  #depth = 0
  #rowLine = 1
  #isEmpty = true
  #rows: RowRead[] = []

  constructor() {
    this.#parser.onToken = ({ token, offset }) => this.#follow(token, offset)
    this.#parser.onValue = ({ value }) => this.#rows.push({ line: this.#rowLine, row: value })
  }

  /** The elements that this chunk completes. */
  read(chunk: Uint8Array): RowRead[] {
    this.#chunk = chunk
    this.#parser.write(chunk)
    this.#countTo(this.#start + chunk.length)
    this.#start += chunk.length
    return this.#take()
  }

  /** @throws Error where the array is not whole. */
  end(): RowRead[] {
    if (this.#isEmpty) throw new SyntaxError('it is empty')
    if (!this.#parser.isEnded) this.#parser.end()
    return this.#take()
  }

  #take(): RowRead[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  #follow(token: TokenType, offset: number): void {
    this.#countTo(offset)
    if (this.#depth === 0 && token !== TokenType.LEFT_BRACKET) throw new SyntaxError("it does not begin with '['")
    if (closing.has(token)) this.#depth--
    else if (this.#depth === 1 && token !== TokenType.COMMA) this.#rowLine = this.line
    if (opening.has(token)) this.#depth++
    this.#isEmpty = false
  }

  #countTo(offset: number): void {
    for (; this.#counted < offset; this.#counted++) {
      if (this.#chunk[this.#counted - this.#start] === newline) this.line++
    }
  }
}
