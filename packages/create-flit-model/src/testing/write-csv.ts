import { writeFileSync } from 'node:fs'

/** Writes rows as CSV, `null` as an empty cell; no value may need quotes. */
export function writeCsv(path: string, rows: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join(','))
  writeFileSync(path, `${[names.join(','), ...lines].join('\n')}\n`)
  return path
}
