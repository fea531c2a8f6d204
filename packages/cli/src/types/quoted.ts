const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A text as a TypeScript string: what an editor would not show, or would show elsewhere, is written as its number. */
export function quoted(text: string): string {
  const escaped = text.replaceAll(/[\\']/g, '\\$&')
  return `'${escaped.replaceAll(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)}'`
}
