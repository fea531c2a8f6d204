import { training } from '@flit-ml/datasets'
import { expect, test } from 'vitest'
import trainer from './index.ts'
import { defaultParameters } from './parameters.ts'
import { dataSignature } from './testing/data-signature.ts'
import { hasLibrary } from './testing/has-library.ts'

const { rows, labels } = training('credit-data')

test.skipIf(!hasLibrary())('a fit of a hundred thousand rounds ends when it is aborted after some', async () => {
  const [controller, reason] = [new AbortController(), new Error('enough')]
  const fit = trainer.fit({
    task: 'binary-classification',
    rows,
    labels,
    signature: dataSignature('credit-data'),
    parameters: { ...defaultParameters, rounds: 100_000 },
    signal: controller.signal,
    onProgress: ({ done }) => done > 0 && controller.abort(reason),
  })
  await expect(fit).rejects.toBe(reason)
})
