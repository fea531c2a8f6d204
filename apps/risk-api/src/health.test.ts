import { createRegistry } from '@flit-ml/core'
import type { FlitConfiguration } from '@flit-ml/routing'
import type { Output, Row, Signature } from '@flit-ml/spec'
import { expect, it } from 'vitest'
import { patient } from './testing/patient.ts'
import { startService } from './testing/start-service.ts'

const signature: Signature = {
  specVersion: 1,
  input: {
    type: 'object',
    properties: { price: { type: 'number' } },
    required: ['price'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: { probability: { type: 'number', minimum: 0, maximum: 1 } },
    required: ['probability'],
    additionalProperties: false,
  },
  example: { input: { price: 500 }, output: { probability: 0.5 } },
}
const config: FlitConfiguration = { routes: { risk: { champion: 'test.rule' } } }

/** A service of one model of its own, that answers so. */
function serviceOf(answer: (row: Row) => Output | Promise<Output>, options = {}) {
  const registry = createRegistry({ packages: [] })
  const predict = (rows: readonly Row[]) => Promise.all(rows.map(answer))
  const registration = { id: 'test.rule', version: '1.0.0', task: 'binary-classification', signature } as const
  registry.register(registration, { specVersion: 1, predict })
  return startService({ registry, config, readyFor: 0, ...options })
}

it('is not ready while a routed model answers its golden rows wrongly, and is again when it does not', async () => {
  let probability = 0.5
  await using service = await serviceOf(() => ({ probability }))
  const ready = async (): Promise<unknown> => (await fetch(`${service.url}/ready`)).json()
  expect(await ready()).toEqual({ ready: true, models: [{ model: 'test.rule@1.0.0', ready: true }] })
  probability = 0.6
  expect(await ready()).toEqual({
    ready: false,
    models: [{ model: 'test.rule@1.0.0', ready: false, code: 'FLIT_GOLDEN_DIFFERS' }],
  })
  expect((await fetch(`${service.url}/ready`)).status).toBe(503)
  expect((await fetch(`${service.url}/live`)).status).toBe(200)
  probability = 0.5
  expect(await ready()).toMatchObject({ ready: true })
})

it('answers a mistake of a model with its code alone', async () => {
  await using service = await serviceOf(({ price }) => {
    if (price === 500) return { probability: 0.5 }
    throw new Error(`no price of ${price}`)
  })
  const failed = await service.post('/decide', { row: { price: 4711 } })
  const text = await failed.text()
  expect(failed.status).toBe(500)
  expect(JSON.parse(text)).toMatchObject({ status: 500, code: 'FLIT_PREDICT_FAILED' })
  expect(text).not.toContain('4711')
})

it('turns away at once what it has no room for, and says when to come again', async () => {
  const held = Promise.withResolvers<void>()
  await using service = await serviceOf(
    async ({ price }) => {
      if (price === 1) await held.promise
      return { probability: 0.5 }
    },
    { concurrencyLimit: 2 },
  )
  const waiting = [1, 1].map((price) => service.post('/decide', { row: { price } }))
  await expect.poll(async () => (await service.post('/decide', { row: { price: 500 } })).status, patient).toBe(503)
  const refused = await service.post('/decide', { row: { price: 500 } })
  expect(refused.headers.get('retry-after')).toBe('1')
  held.resolve()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
  expect((await service.post('/decide', { row: { price: 500 } })).status).toBe(200)
})
