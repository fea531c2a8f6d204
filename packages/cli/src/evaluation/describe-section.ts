import type { Section } from '@flit-ml/report'
import { printable } from '../output/printable.ts'
import { style } from '../output/style.ts'
import { Table } from '../output/table.ts'

/** A section for a terminal: its words and its tables. */
export function describeSection({ title, words, tables }: Section): string[] {
  return [
    '',
    style('bold', title),
    ...words.map(printable),
    ...tables.flatMap(({ caption, head, rows }) => {
      const table = new Table(head, rows)
      return ['', printable(caption), table.head(), ...table.lines(rows)]
    }),
  ]
}
