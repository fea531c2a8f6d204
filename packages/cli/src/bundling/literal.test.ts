import { runInThisContext } from 'node:vm'
import { expect, it } from 'vitest'
import { literal } from './literal.ts'

it.each(['{"__proto__":{"a":1},"b":"\\"__proto__\\":"}', '["\\u2028</script>", null, -1.5, "`a`"]'])(
  'gives the same value as JSON: %s',
  (json) => {
    const value: unknown = JSON.parse(json)
    expect(JSON.stringify(runInThisContext(`(${literal(value)})`))).toBe(JSON.stringify(value))
  },
)
