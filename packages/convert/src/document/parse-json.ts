import { invalid } from '../errors.ts'

// A text, or one of the words that Python and XGBoost write and that JSON does not have.
const textOrWord = /"[^"\\]*(?:\\.[^"\\]*)*"|NaN|Infinity/g
const words: Readonly<Record<string, string>> = { NaN: 'null', Infinity: '1e999' }

/** JSON as Python writes it: a bare `NaN` becomes null, `Infinity` stays what it is. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return JSON.parse(text.replace(textOrWord, (match) => words[match] ?? match))
  } catch (cause) {
    throw invalid('the file', `JSON in UTF-8 (${cause instanceof Error ? cause.message : cause})`, cause)
  }
}
