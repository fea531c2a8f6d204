import { readFixture } from '@flit-ml/oracles'
import { isFlitError } from '@flit-ml/spec'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { errorOf } from './testing/error-of.ts'

const files = ['xgboost/no_trees.ubj', 'xgboost/partition_hist.ubj', 'xgboost/no_trees.json', 'sklearn/logistic.json']

describe.each(files)('%s', (file) => {
  const bytes = readFixture(file)

  test('is refused wherever it is cut off', () => {
    const step = Math.ceil(bytes.length / 1000)
    for (let length = 0; length < bytes.length - 1; length += step) {
      expect(isFlitError(errorOf(() => convert(bytes.subarray(0, length))))).toBe(true)
    }
  })

  test('is converted or refused with any byte changed, and nothing worse', () => {
    const step = Math.ceil(bytes.length / 1000)
    for (let position = 0; position < bytes.length; position += step) {
      for (const change of [0x01, 0x20, 0x80, 0xff]) {
        const changed = Uint8Array.from(bytes)
        changed[position] = (changed[position] ?? 0) ^ change
        const error = convertOrError(changed)
        if (error) expect(isFlitError(error), `byte ${position}: ${error}`).toBe(true)
      }
    }
  })
})

function convertOrError(bytes: Uint8Array): unknown {
  try {
    convert(bytes)
    return undefined
  } catch (error) {
    return error
  }
}
