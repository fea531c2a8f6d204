import { expect, it } from 'vitest'
import { byPrice, registryOf } from '../testing/application-models.ts'
import { ModelPool } from './model-pool.ts'

it('loads a model once for all who need it, and disposes of it after the last', async () => {
  const registry = registryOf({ 'test.a': byPrice })
  const told: string[] = []
  registry.events.on('loaded', () => told.push('loaded')).on('disposed', () => told.push('disposed'))
  const pool = new ModelPool(registry, ({ reference }) => registry.getModel(reference))
  const [one, other] = await Promise.all([pool.acquire('test.a'), pool.acquire('test.a@1')])
  expect(one.model).toBe(other.model)
  one.release()
  one.release()
  await expect(other.model.predict([{ price: 1 }])).resolves.toHaveLength(1)
  other.release()
  await expect.poll(() => told).toEqual(['loaded', 'disposed'])
  expect((await pool.acquire('test.a')).model).not.toBe(one.model)
})

it('refuses a model that does not answer its golden rows in time, and tries again when it is asked again', async () => {
  const answers = [new Promise<never>(() => {}), byPrice([{ price: 500 }])]
  const registry = registryOf({ 'test.moody': () => answers.shift() ?? [] })
  const pool = new ModelPool(registry, ({ reference }) => registry.getModel(reference), 20)
  await expect(pool.acquire('test.moody')).rejects.toMatchObject({ code: 'FLIT_TIME_LIMIT' })
  await expect(pool.acquire('test.moody')).resolves.toMatchObject({ model: { info: { id: 'test.moody' } } })
})
