import { OpenFeature, ProviderEvents } from '@openfeature/server-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlitConfiguration } from '../configuration/configuration.ts'
import { createRouter } from '../switching/create-router.ts'
import type { Router } from '../switching/router.ts'
import { byPrice, registryOf } from '../testing/application-models.ts'
import { FlitProvider } from './flit-provider.ts'

const champion = 'test.a'
const challengers = { new: { model: 'test.b', share: 1 } }
const config: FlitConfiguration = {
  routes: {
    alone: { champion },
    split: { champion, challengers },
    held: { champion, challengers, holdout: { share: 1 } },
    rule: { champion, challengers, eligibility: { properties: { price: { maximum: 100 } } } },
    off: { champion, killSwitch: true, fallback: { outcome: 'refer', reason: 'why' } },
  },
}

let router: Router
const client = OpenFeature.getClient('routing')

beforeAll(async () => {
  router = await createRouter({ registry: registryOf({ 'test.a': byPrice, 'test.b': byPrice }), config })
  await OpenFeature.setProviderAndWait('routing', new FlitProvider(router))
})

afterAll(async () => {
  await OpenFeature.close()
  await router.dispose()
})

describe('OpenFeature', () => {
  it.each<[flag: string, context: object, value: string, reason: string]>([
    ['alone', { targetingKey: 'u' }, 'champion', 'STATIC'],
    ['split', { targetingKey: 'u' }, 'new', 'SPLIT'],
    ['split', {}, 'champion', 'DEFAULT'],
    ['held', { targetingKey: 'u' }, 'holdout', 'SPLIT'],
    ['rule', { targetingKey: 'u', price: 99 }, 'new', 'SPLIT'],
    ['rule', { targetingKey: 'u', price: 101 }, 'champion', 'TARGETING_MATCH'],
    ['off', { targetingKey: 'u' }, 'by default', 'DISABLED'],
  ])('of %s for %j is %s: %s', async (flag, context, value, reason) => {
    expect(await client.getStringDetails(flag, 'by default', context as never)).toMatchObject({ value, reason })
  })

  it('gives the model with it', async () => {
    const details = await client.getObjectDetails('split', {}, { targetingKey: 'u' })
    expect(details).toMatchObject({
      value: { arm: 'new', model: 'test.b', version: '1.0.0' },
      variant: 'new',
      flagMetadata: { model: 'test.b@1.0.0', configuration: router.version, assignment: 'split' },
    })
  })

  it('never throws', async () => {
    const unknown = await client.getStringDetails('none', 'by default')
    expect(unknown).toMatchObject({ value: 'by default', reason: 'ERROR', errorCode: 'FLAG_NOT_FOUND' })
    expect(await client.getBooleanDetails('split', true)).toMatchObject({ value: true, errorCode: 'TYPE_MISMATCH' })
    expect(await client.getNumberDetails('split', 7)).toMatchObject({ value: 7, errorCode: 'TYPE_MISMATCH' })
  })

  it('is told of a switch', async () => {
    const changed = new Promise((resolve) => client.addHandler(ProviderEvents.ConfigurationChanged, resolve))
    await router.apply({ routes: { ...config.routes, alone: { champion: 'test.b' } } })
    await changed
    expect((await client.getObjectDetails('alone', {})).value).toMatchObject({ model: 'test.b' })
  })
})
