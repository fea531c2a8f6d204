import { describe, expect, it } from 'vitest'
import { type Adapters, lift } from './lift.ts'
import type { Model } from './model.ts'
import { SPEC_VERSION } from './version.ts'

/** A version that never was: a model answered one row at a time. */
interface ModelVersion0 {
  readonly specVersion: 0
  predictOne(row: { readonly price: number }): number
}

const adapters: Adapters = {
  0: ({ predictOne }: ModelVersion0): Model<{ price: number }, { probability: number }> => ({
    specVersion: 1,
    predict: (rows) => rows.map((row) => ({ probability: predictOne(row) })),
  }),
}

describe('lift', () => {
  it('lifts an old version to the newest by its adapter', async () => {
    const old: ModelVersion0 = { specVersion: 0, predictOne: ({ price }) => price / 1000 }
    const model = lift<Model>('The model', old, SPEC_VERSION, adapters)
    expect(await model.predict([{ price: 100 }, { price: 200 }])).toEqual([{ probability: 0.1 }, { probability: 0.2 }])
  })

  it('leaves the newest version as it is', () => {
    const model: Model = { specVersion: 1, predict: () => [] }
    expect(lift<Model>('The model', model, SPEC_VERSION, adapters)).toBe(model)
  })

  it('refuses a version that has no adapter, and one that is to come', () => {
    expect(() => lift<Model>('The model', { specVersion: -1 }, SPEC_VERSION, adapters)).toThrow('Ask its owner')
    expect(() => lift<Model>('The model', { specVersion: 2 }, SPEC_VERSION, adapters)).toThrow('Update @flit-ml/core')
  })
})
