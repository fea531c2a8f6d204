import { expect, test } from 'vitest'
import { dataSetCases } from './testing/data-set-cases.ts'
import { hardCases } from './testing/parity-cases.ts'
import { parityDifferences } from './testing/parity-differences.ts'

const title = '$name has the bits of ONNX Runtime, in every batch and in a worker thread, for'

test.each(hardCases())(`${title} hard rows`, async (parts) => {
  expect(await parityDifferences(parts, parts.matrix(500))).toEqual([])
})

test.each(dataSetCases())(`${title} every row of its data set`, async (parts) => {
  expect(await parityDifferences(parts, parts.rows)).toEqual([])
})
