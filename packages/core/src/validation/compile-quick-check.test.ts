import type { ObjectSchema } from '@flit-ml/spec'
import { expect, test } from 'vitest'
import { randomFrom } from '../testing/random.ts'
import { compile } from './ajv.ts'
import { compileQuickCheck } from './compile-quick-check.ts'

const schema = {
  type: 'object',
  properties: {
    price: { type: 'number', minimum: -1, maximum: 5, unit: 'EUR' },
    count: { type: ['integer', 'null'], description: 'how many' },
    amount: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5 },
    home: { type: ['string', 'null'], enum: ['own', 'rent', null] },
    size: { type: 'integer', enum: [0, 1, 2] },
    isNew: { type: 'boolean' },
    'it\'s "`${odd}\n': { type: 'number' },
    __proto__x: { type: 'number' },
  },
  required: ['price', 'home'],
  additionalProperties: false,
} as const satisfies ObjectSchema

const values = [0, -0, 1, 5, 5.5, -1, -1.5, 2 ** 60, NaN, Infinity, null, undefined, true, 'own', 'tent', '1', {}, []]
const names = [...Object.keys(schema.properties), 'other', 'toString']

test('what is surely valid is valid, and most valid rows are', () => {
  const validate = compile(schema)
  const isSurelyValid = compileQuickCheck(schema)
  const random = randomFrom(1)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const counts = { valid: 0, sure: 0 }
  for (let turn = 0; turn < 200_000; turn++) {
    const row: Record<string, unknown> = random() < 0.9 ? { price: 1, home: 'own' } : {}
    for (let field = 0; field < 3; field++) if (random() < 0.7) row[pick(names)] = pick(values)
    const isValid = validate(row)
    const isSure = isSurelyValid?.(row)
    if (isSure && !isValid) expect(row).toBe('refused')
    counts.valid += Number(isValid)
    counts.sure += Number(isSure)
  }
  expect(counts.sure).toBeGreaterThan(0.8 * counts.valid)
  expect(counts.valid).toBeLessThan(150_000)
})

test.each([[null], [[]], ['row'], [1], [undefined], [new Date()], [Object.create({ price: 1, home: 'own' })]])(
  '%o is left to the whole validation',
  (row) => {
    expect(compileQuickCheck(schema)?.(row)).toBe(false)
  },
)

test.each([
  [{ properties: { a: { type: 'number', multipleOf: 2 } } }],
  [{ properties: { a: { enum: [1] } } }],
  [{ properties: { a: { type: 'number', minimum: '0' } } }],
  [{ properties: {}, required: ['a'] }],
  [{ properties: {}, minProperties: 1 }],
])('a schema that says more has none: %j', (parts) => {
  expect(compileQuickCheck({ type: 'object', additionalProperties: false, ...parts })).toBeUndefined()
})
