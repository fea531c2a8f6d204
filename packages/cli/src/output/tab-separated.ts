import { printable } from './printable.ts'

/** One line of cells for other programs, such as `cut`. */
export function tabSeparated(cells: readonly string[]): string {
  return cells.map(printable).join('\t')
}
