import type { Report, ReportedResult } from './report.ts'

/** A report as people read it: a table, in which the parts of a result stand below it. */
export function render({ bench, machine, results }: Report): string {
  const title = `${bench}: ${machine.cores} × ${machine.cpu}, Node ${machine.node}, ${machine.os}`
  return `${title}\n\n${table([['', 'value', 'goal', '', 'against'], ...results.flatMap(resultRows)])}\n`
}

function resultRows({ id, value, unit, goal, met, against, reason, parts = [] }: ReportedResult): string[][] {
  const found = value === null ? 'none' : `${show(value)} ${unit}`
  return [
    [id, found, goal ?? '', verdict(met), against],
    ...(reason === undefined ? [] : [['', '', '', '', `not measured: ${reason}`]]),
    ...parts.map(({ name, value, note }) => [`  ${name}`, show(value), '', '', note]),
  ]
}

function verdict(met: boolean | null): string {
  if (met === null) return ''
  return met ? 'met' : 'missed'
}

function show(value: number): string {
  return value.toPrecision(3)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
