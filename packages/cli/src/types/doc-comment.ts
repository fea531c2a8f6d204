const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu
const startOfTag = /(^|\s|\{)@/g

/** Texts as the lines of a comment. None of them can end it, be read as a tag such as `@ts-ignore`, or add a line. */
export function docComment(texts: readonly string[]): string[] {
  const lines = texts.map(harmless).filter((text) => text !== '')
  if (lines.length <= 1) return lines.map((line) => `/** ${line} */`)
  return ['/**', ...lines.map((line) => ` * ${line}`), ' */']
}

function harmless(text: string): string {
  return text.replaceAll(unseen, ' ').replaceAll('*/', '*\\/').replaceAll(startOfTag, '$1\\@').trim()
}
