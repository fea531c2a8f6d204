import type { ObjectSchema } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { parameterSchemas } from './parameter-schemas.ts'
import { parseRange, type Range } from './parse-range.ts'
import { type SpaceOptions, spaceOf } from './space-of.ts'

const object = (properties: ObjectSchema['properties']): ObjectSchema => ({
  type: 'object',
  properties,
  additionalProperties: false,
})

const signature = object({
  learningRate: { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 0.3 },
  subsample: { type: 'number', exclusiveMinimum: 0, maximum: 1, default: 1 },
  dropout: { type: 'number', minimum: 0, maximum: 0.9, default: 0 },
  rounds: { type: 'integer', minimum: 1, maximum: 1000, default: 100 },
  maxDepth: { type: 'integer', default: 6 },
  method: { type: 'string', enum: ['hist', 'exact'], default: 'hist' },
  isWeighted: { type: 'boolean', default: false },
  l2: { type: 'number', minimum: 0, default: 1 },
  hiddenLayers: { type: 'string', default: '16' },
  seed: { type: 'integer', minimum: 0, maximum: 10, default: 0 },
  threads: { type: 'integer', minimum: 1, maximum: 10, default: 1 },
  maxIterations: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
  tolerance: { type: 'number', minimum: 0.001, maximum: 1, default: 0.01 },
})
const trainer = object({ maxDepth: { type: 'integer', minimum: 1, maximum: 64, default: 6 } })
const parameters = parameterSchemas(signature, trainer)

function space(options: Partial<SpaceOptions> = {}) {
  return spaceOf(parameters, { fixed: {}, ranges: {}, ...options })
}

function ranges(...texts: readonly string[]): Record<string, Range> {
  return texts.reduce<Record<string, Range>>((others, text) => parseRange(text, others), {})
}

describe('the space of a signature', () => {
  test('has what is bounded, by the signature or by the trainer, and says why it has nothing else', () => {
    expect(space()).toEqual({
      dimensions: [
        { name: 'learningRate', low: 0.003, high: 1, isLog: true },
        { name: 'subsample', low: 0.01, high: 1, isLog: false },
        { name: 'dropout', low: 0, high: 0.9, isLog: false },
        { name: 'rounds', low: 1, high: 1000, step: 1, isLog: true },
        { name: 'maxDepth', low: 1, high: 64, step: 1, isLog: false },
        { name: 'method', choices: ['hist', 'exact'] },
        { name: 'isWeighted', choices: [false, true] },
      ],
      unsearched: [
        { name: 'l2', why: 'it has no upper bound' },
        { name: 'hiddenLayers', why: 'a text has no range' },
        { name: 'seed', why: 'it is luck alone' },
        ...['threads', 'maxIterations', 'tolerance'].map((name) => ({
          name,
          why: 'it is of the computation, not of the model',
        })),
      ],
    })
  })

  test('is widened, narrowed and scaled by --range, and has no place for what --param fixes', () => {
    const { dimensions, unsearched } = space({
      fixed: { method: 'exact' },
      ranges: ranges(
        'l2=0.01..100',
        'rounds=10..1000:linear',
        'dropout=0..0.5',
        'hiddenLayers=["8","16, 8"]',
        'seed=1,2',
      ),
    })
    expect(dimensions.filter(({ name }) => ['l2', 'rounds', 'dropout', 'hiddenLayers', 'seed'].includes(name))).toEqual(
      [
        { name: 'dropout', low: 0, high: 0.5, isLog: false },
        { name: 'rounds', low: 10, high: 1000, step: 1, isLog: false },
        { name: 'l2', low: 0.01, high: 100, isLog: true },
        { name: 'hiddenLayers', choices: ['8', '16, 8'] },
        { name: 'seed', choices: [1, 2] },
      ],
    )
    expect(unsearched).toContainEqual({ name: 'method', why: 'it is "exact"' })
  })

  test('takes what is written between commas as the type of the parameter', () => {
    const { dimensions } = space({ ranges: ranges('hiddenLayers=8,16', 'maxDepth=3,4,5', 'isWeighted=true') })
    expect(dimensions.find(({ name }) => name === 'hiddenLayers')).toMatchObject({ choices: ['8', '16'] })
    expect(dimensions.find(({ name }) => name === 'maxDepth')).toMatchObject({ choices: [3, 4, 5] })
    expect(dimensions.find(({ name }) => name === 'isWeighted')).toMatchObject({ choices: [true] })
  })

  test.each([
    ['a number below the least one', 'l2=-1..1', /'l2' is -1, and has to be a number that is at least 0/],
    ['the end of an open range', 'learningRate=0..1', /'learningRate' is 0, and has to be a number above 0/],
    ['a bound that the trainer alone refuses', 'maxDepth=1..100', /'maxDepth' is 100.*at most 64/],
    ['a value of another type', 'method=hist,3d', /'method' is "3d", and has to be one of/],
    ['a fraction of a whole number', 'rounds=1.5..3', /'rounds' is 1.5/],
    ['an unknown parameter', 'depth=1..3', /no parameter 'depth'/],
  ])('refuses %s', (_, text, problem) => {
    expect(() => space({ ranges: ranges(text) })).toThrow(problem)
  })

  test('refuses a parameter that is fixed, too, and a model without anything to search', () => {
    expect(() => space({ fixed: { l2: 1 }, ranges: ranges('l2=1..2') })).toThrow(/'l2' has a --param and a --range/)
    expect(() => spaceOf([], { fixed: {}, ranges: {} })).toThrow(/has no parameters/)
    const unbounded = parameterSchemas(object({ l2: { type: 'number' } }), trainer)
    expect(() => spaceOf(unbounded, { fixed: {}, ranges: {} })).toThrow(
      /nothing to search. 'l2': it has no lower or upper bound/,
    )
  })
})

test.each(['l2', 'l2=', '=1..2', 'l2=2..1', 'l2=1..x', 'l2=0..1:log', 'l2=[1'])('%s is no range', (text) => {
  expect(() => parseRange(text, {})).toThrow()
})
