import { expect, test } from 'vitest'
import { renderJson } from './render-json.ts'

const value = {
  tolerance: 1e-6,
  rows: [{ home: 'a  { b }', income: null }, {}],
  none: [],
  type: ['number', 'null'],
  gone: undefined,
}

test('puts what holds nothing else on a line, and can be read again', () => {
  const text = renderJson(value)
  expect(text).toBe(
    `{
  "tolerance": 0.000001,
  "rows": [
    { "home": "a  { b }", "income": null },
    {}
  ],
  "none": [],
  "type": ["number", "null"]
}
`,
  )
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
})
