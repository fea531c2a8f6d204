import { training } from '@flit-ml/datasets'
import { expect, test } from 'vitest'
import trainer from './index.ts'
import { parametersSchema } from './parameters.ts'
import { purchaseSignature } from './testing/purchase-signature.ts'

const { rows, labels } = training('credit-data')
const defaults = Object.entries(parametersSchema.properties).map(([name, schema]) => [name, schema['default']])

test('a fit of a hundred thousand epochs ends when it is aborted after some', async () => {
  const [controller, reason] = [new AbortController(), new Error('enough')]
  const fit = trainer.fit({
    task: 'binary-classification',
    rows,
    labels,
    signature: purchaseSignature(rows[0] ?? {}),
    parameters: { ...Object.fromEntries(defaults), epochs: 100_000, earlyStoppingEpochs: 0 },
    signal: controller.signal,
    onProgress: ({ done }) => done > 0 && controller.abort(reason),
  })
  await expect(fit).rejects.toBe(reason)
})
