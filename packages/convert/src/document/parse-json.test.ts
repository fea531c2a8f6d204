import { expect, test } from 'vitest'
import { errorOf } from '../testing/error-of.ts'
import { parseJson } from './parse-json.ts'

const encode = (text: string) => new TextEncoder().encode(text)

test('reads the words that Python and XGBoost write', () => {
  expect(parseJson(encode('[NaN, Infinity, -Infinity, 1E-2]'))).toEqual([null, Infinity, -Infinity, 0.01])
})

test('leaves them alone in texts', () => {
  const value = { NaN: 'NaN', 'a"': '\\"Infinity"', b: '\\' }
  expect(parseJson(encode(JSON.stringify(value)))).toEqual(value)
})

test.each(['{"a": NaNa}', '{"a": 1', '"\\', '{"a": -NaN}', "{'a': 1}"])('refuses %s', (text) => {
  expect(errorOf(() => parseJson(encode(text)))).toMatchObject({ code: 'FLIT_CONVERT_INVALID' })
})

test('refuses what is not UTF-8', () => {
  expect(errorOf(() => parseJson(Uint8Array.of(0x22, 0xff, 0x22)))).toMatchObject({ code: 'FLIT_CONVERT_INVALID' })
})
