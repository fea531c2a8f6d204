import { printable } from './printable.ts'
import { style } from './style.ts'

export type Cell = string | number

/** A table whose widths are fixed by the rows that it was made with. */
export class Table {
  readonly #head: readonly string[]
  readonly #widths: readonly number[]
  readonly #alignsRight: readonly boolean[]

  constructor(head: readonly string[], rows: readonly (readonly Cell[])[]) {
    const columnOf = (at: number): Cell[] => rows.map((row) => row[at] ?? '')
    this.#head = head
    this.#widths = head.map((title, at) => Math.max(...[title, ...columnOf(at)].map((cell) => textOf(cell).length)))
    this.#alignsRight = head.map((_, at) => columnOf(at).some((cell) => typeof cell === 'number'))
  }

  head(): string {
    return style('bold', this.#line(this.#head))
  }

  /** A line for each row. */
  lines(rows: readonly (readonly Cell[])[]): string[] {
    return rows.map((row) => this.#line(row))
  }

  #line(cells: readonly Cell[]): string {
    return cells
      .map((cell, at) => this.#pad(textOf(cell), at))
      .join('  ')
      .trimEnd()
  }

  #pad(text: string, at: number): string {
    const width = this.#widths[at] ?? 0
    return this.#alignsRight[at] ? text.padStart(width) : text.padEnd(width)
  }
}

/** Numbers to six significant digits: machines read other formats. */
function textOf(cell: Cell): string {
  return printable(String(typeof cell === 'number' ? Number(cell.toPrecision(6)) : cell))
}
