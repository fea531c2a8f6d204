const lineBreak = /[\r\n]/
const lineBreaks = /\r\n|\r|\n/g
const lineBreakCharacters = /[\r\n]/g

/**
 * Follows csv-parse from record to record, and gives the physical line on which each begins. csv-parse counts the line
 * on which a record ends, and counts a `\r\n` within quotes as two.
 */
export function startLines(): (record: readonly string[], lines: number) => number {
  let surplus = 0
  return (record, lines) => {
    const broken = record.filter((field) => lineBreak.test(field)).join('')
    const characters = countOf(broken, lineBreakCharacters)
    const start = lines - characters - surplus
    surplus += characters - countOf(broken, lineBreaks)
    return start
  }
}

function countOf(text: string, pattern: RegExp): number {
  return text === '' ? 0 : (text.match(pattern)?.length ?? 0)
}
