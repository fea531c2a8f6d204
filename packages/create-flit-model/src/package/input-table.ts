import type { JsonSchema, ObjectSchema } from '@flit-ml/spec'

/** The inputs of a signature as a Markdown table. */
export function inputTable({ properties, required }: ObjectSchema): string {
  const rows = Object.entries(properties).map(([name, schema]) => [
    `\`${name}\``,
    typeOf(schema),
    required?.includes(name) ? '' : 'yes',
  ])
  const header = ['input', 'type', 'may be missing']
  const widths = header.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[], fill = ' '): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`
  return [line(header), line(['', '', ''], '-'), ...rows.map((row) => line(row))].join('\n')
}

function typeOf(schema: JsonSchema): string {
  const values = schema.enum?.filter((value) => value !== null).map((value) => `\`${value}\``)
  if (!values) return String([schema.type].flat().find((type) => type !== 'null'))
  const last = values.pop()
  const text = values.length > 0 ? `${values.join(', ')} or ${last}` : String(last)
  return text.replaceAll('|', '\\|')
}
