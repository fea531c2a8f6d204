import { styleText } from 'node:util'

export interface Table {
  readonly head: readonly string[]
  readonly body: readonly (readonly string[])[]
  readonly foot: readonly (readonly string[])[]
}

/** Aligns the first and the last column left, and the numbers between them right. */
export function renderTable({ head, body, foot }: Table): string {
  const widths = head.map((_, column) => Math.max(...[head, ...body, ...foot].map((line) => line[column]?.length ?? 0)))
  const render = (line: readonly string[]): string =>
    line
      .map((cell, column) => {
        const isText = column === 0 || column === head.length - 1
        return isText ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      })
      .join('   ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('───')
  return [styleText('bold', render(head)), rule, ...body.map(render), rule, ...foot.map(render)].join('\n')
}
