import type { Fault, Outcome } from './fault.ts'

export interface Row {
  readonly fault: Fault
  /** Why there is none, where that is a text. */
  readonly outcome: Outcome | string
}

/** The outcomes as a Markdown table. */
export function render(rows: readonly Row[]): string {
  const cells = [['fault', 'injected', 'must hold', 'violations', 'counted'], ...rows.map(cellsOf)]
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [head = [], ...body] = cells
  return `${[line(head), rule, ...body.map(line)].join('\n')}\n`
}

function cellsOf({ fault, outcome }: Row): string[] {
  if (typeof outcome === 'string') return [fault.what, `skipped: ${outcome}`, fault.promise, '', '']
  const counted = Object.entries(outcome.counted).map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
  return [fault.what, String(outcome.injected), fault.promise, String(outcome.violations.length), counted.join(', ')]
}
