import { training } from '@flit-ml/datasets'
import { expect, test } from 'vitest'
import trainer from './index.ts'
import { purchaseSignature } from './testing/purchase-signature.ts'

const { rows, labels } = training('credit-data')

test('a fit of a thousand columns ends when it is aborted in its first step', async () => {
  const [controller, reason] = [new AbortController(), new Error('enough')]
  const fit = trainer.fit({
    task: 'binary-classification',
    rows,
    labels,
    signature: purchaseSignature(),
    parameters: { l2: 1, bands: 100, maxIterations: 100, tolerance: 1e-10, seed: 0 },
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  })
  await expect(fit).rejects.toBe(reason)
})
