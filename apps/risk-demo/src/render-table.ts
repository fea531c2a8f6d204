import { styleText } from 'node:util'

export interface Table {
  /** A heading may have several lines. */
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  readonly foot: readonly (readonly string[])[]
}

/** Aligns the first and the last column left, and the numbers between them right. */
export function renderTable({ head, body, foot }: Table): string {
  const headLines = linesOf(head)
  const widths = head.map((_, column) =>
    Math.max(...[...headLines, ...body, ...foot].map((line) => line[column]?.length ?? 0)),
  )
  const render = (line: readonly string[]): string => {
    const cells = line.map((cell, column) => {
      const isText = column === 0 || column === head.length - 1
      return isText ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
    })
    return cells.join('   ').trimEnd()
  }
  const rule = widths.map((width) => '─'.repeat(width)).join('───')
  const top = headLines.map((line) => styleText('bold', render(line)))
  return [...top, rule, ...body.map(render), rule, ...foot.map(render)].join('\n')
}

/** The lines of a head whose cells stand on the same ground. */
function linesOf(cells: readonly string[]): string[][] {
  const columns = cells.map((cell) => cell.split('\n'))
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => columns.map((lines) => lines[at - height + lines.length] ?? ''))
}
