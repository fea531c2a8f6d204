import { expect, test } from 'vitest'
import runtime from '../index.ts'
import { expectClose } from '../testing/expect-close.ts'
import { golden } from '../testing/fixture.ts'
import { loadFixture } from '../testing/load-fixture.ts'

test('only options are taken that neither write files nor load code', () => {
  expect(Object.keys(runtime.optionsSchema?.properties ?? {})).toEqual([
    'intraOpNumThreads',
    'interOpNumThreads',
    'executionMode',
    'graphOptimizationLevel',
    'enableCpuMemArena',
    'enableMemPattern',
  ])
})

test.each([
  { intraOpNumThreads: 2 },
  { executionMode: 'parallel', interOpNumThreads: 2 },
  { graphOptimizationLevel: 'disabled' },
  { enableCpuMemArena: false, enableMemPattern: false },
])('with %o the answers stay the same', async (options) => {
  const model = await loadFixture('pipeline/matrix', { options })
  expectClose(await model.predict(golden.rows), golden.outputs)
})

test.each([{ intraOpNumThreads: -1 }, { executionMode: 'sideways' }, { graphOptimizationLevel: 'most' }])(
  '%o reaches ONNX Runtime, which refuses it',
  async (options) => {
    await expect(loadFixture('pipeline/matrix', { options })).rejects.toMatchObject({ code: 'FLIT_ARTIFACT_REFUSED' })
  },
)
