import { Table } from '../../output/table.ts'

/** The lines of a table whose rows are indented below its head. */
export function textTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const indented = rows.map(([first = '', ...others]) => [`  ${first}`, ...others])
  const table = new Table(head, indented)
  return [table.head(), ...table.lines(indented)]
}
