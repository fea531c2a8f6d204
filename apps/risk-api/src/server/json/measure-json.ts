import { HttpError } from '../problems/http-error.ts'

const deepest = 32
const [quote, backslash, colon] = [0x22, 0x5c, 0x3a]
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * How many names the objects of a JSON text have together, one that stands there twice counted twice. What is no JSON is
 * for its parser to refuse.
 * @throws HttpError 400 where it is more than 32 deep: a parser would take seconds for what is a hundred thousand deep.
 */
export function measureJson(text: string): number {
  let [names, depth] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === quote) at = endOfText(text, at)
    else if (character === colon) names++
    else if (character === openBrace || character === openBracket) depth++
    else if (character === closeBrace || character === closeBracket) depth--
    if (depth > deepest) throw new HttpError(400, `The body is more than ${deepest} deep.`)
  }
  return names
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const character = text.charCodeAt(at)
    if (character === quote) return at
    if (character === backslash) at++
  }
  return text.length
}
