import { isUtf8 } from 'node:buffer'
import { HttpError } from '../problems/http-error.ts'
import { countNames } from './count-names.ts'
import { measureJson } from './measure-json.ts'

/**
 * Reads JSON that every reader understands alike: UTF-8, at most 32 deep, no name twice in one object, no number that a
 * double cannot hold, no lone surrogate, no NUL.
 * @throws HttpError 400, without a value of the text.
 */
export function readStrictJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new HttpError(400, 'The body is not UTF-8.')
  const text = bytes.toString('utf8')
  const names = measureJson(text)
  const value = parse(text)
  if (countNames(value, text.includes('\\u')) === names) return value
  throw new HttpError(400, 'The body has the same name twice in one object.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The rest of the message quotes the text.
    const [place] = /at position \d+/.exec(String(error)) ?? ['']
    throw new HttpError(400, `The body is not JSON${place && `: see the character ${place}`}.`)
  }
}
