import { expect, test } from 'vitest'
import { type TreeEnsemble, testModes } from '../model/tree-ensemble.ts'
import { readTrees } from './read-trees.ts'
import { holds, type Split } from './tree.ts'

const members = [-(2 ** 25), -3, -1, 0, 1, 2, 7, 2 ** 24, 2 ** 24 + 2]
const near = members.flatMap((member) =>
  [-1, -0.99999994, -0.5, -1e-7, 0, 1e-7, 0.5, 0.99999994, 1].map((d) => member + d),
)
const values = Float32Array.from([
  ...near,
  -0,
  1e-45,
  2 ** 31,
  1e10,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
])

function split(mode: (typeof testModes)[number]): Split {
  const ensemble: TreeEnsemble = {
    roots: Int32Array.of(0),
    splits: {
      columns: Int32Array.of(0),
      modes: Uint8Array.of(testModes.indexOf(mode)),
      thresholds: Float32Array.of(0),
      members: [members],
      missingIsTrue: Uint8Array.of(0),
      whenTrue: Int32Array.of(~0),
      whenFalse: Int32Array.of(~1),
      covers: Float32Array.of(2),
    },
    leaves: { targets: Int32Array.of(0, 0), weights: Float32Array.of(1, 2), covers: Float32Array.of(1, 1) },
    targets: 1,
    aggregate: 'sum',
  }
  return readTrees(ensemble, 1)[0] as Split
}

test('a number is in a large set where its whole part is a member, as ONNX Runtime has it', () => {
  const found = Array.from(values, (value) => holds(split('whole member'), value))
  expect(found).toEqual(Array.from(values, (value) => members.includes(Math.trunc(value) + 0)))
})

test('a number is in a small set where it is a member itself', () => {
  const found = Array.from(values, (value) => holds(split('member'), value))
  expect(found).toEqual(Array.from(values, (value) => members.includes(value + 0)))
})
