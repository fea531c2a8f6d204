import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { patient } from './testing/patient.ts'
import { purchase, purchases } from './testing/purchase.ts'
import { type StartedService, startService } from './testing/start-service.ts'

const configToken = 'a token of the test'

describe('the service', () => {
  let service: StartedService

  beforeAll(async () => {
    service = await startService({ configToken })
  })
  afterAll(() => service[Symbol.asyncDispose]())

  const get = async (path: string): Promise<unknown> => (await fetch(`${service.url}${path}`)).json()

  it('decides on a purchase, with reasons, by what its configuration names', async () => {
    const response = await service.post('/decide', { id: 'first', unit: 'customer-7', row: purchase })
    const { champion } = service.router.routes()[0] ?? {}
    expect(await response.json()).toMatchObject({
      id: 'first',
      route: 'bnpl.risk',
      arm: 'champion',
      model: champion,
      outcome: expect.stringMatching(/^(approve|refer|decline)$/),
      reasons: expect.arrayContaining([expect.objectContaining({ code: 'ASSETS', features: ['assets'] })]),
    })
  })

  it('decides on many purchases in their order, as it does on each', async () => {
    const asked = purchases.slice(0, 20).map((row, at) => ({ id: `many-${at}`, unit: `customer-${at}`, row }))
    const together = (await (await service.post('/decide', asked)).json()) as { id: string; score: number }[]
    expect(together.map(({ id }) => id)).toEqual(asked.map(({ id }) => id))
    const alone = await Promise.all(
      asked.map(async ({ unit, row }) => (await service.post('/decide', { unit, row })).json()),
    )
    expect(alone).toMatchObject(together.map(({ score }) => ({ score })))
  })

  it('decides on all of many, or on none', async () => {
    const before = service.decided()
    const response = await service.post('/decide', [{ row: purchase }, { row: { ...purchase, amount: -1 } }])
    expect(await response.json()).toMatchObject({ status: 400, code: 'FLIT_ROW_INVALID', row: 1, field: 'amount' })
    expect(service.decided()).toBe(before)
  })

  it('keeps decisions, what the shadows said of them, and how they turned out', async () => {
    await service.post('/decide', { id: 'kept', row: purchase })
    const outcome = { decision: 'kept', horizonDays: 30, value: 1, source: 'ledger' }
    expect((await service.post('/outcomes', [outcome, { ...outcome, horizonDays: 60 }])).status).toBe(204)
    await expect
      .poll(() => get('/decisions/kept'), patient)
      .toMatchObject({
        decision: { id: 'kept', row: purchase, shadows: [{ name: 'logistic' }, { name: 'forest' }] },
        labels: [{ ...outcome, isSuperseded: false }, { horizonDays: 60 }],
      })
  })

  it('knows nothing of a decision that it did not make', async () => {
    const missing = { status: 404, code: 'FLIT_DECISION_NOT_FOUND' }
    expect(await get('/decisions/none')).toMatchObject(missing)
    const outcome = { decision: 'none', horizonDays: 30, value: 1, source: 'ledger' }
    expect(await (await service.post('/outcomes', outcome)).json()).toMatchObject(missing)
  })

  it('says what is installed, and what answers', async () => {
    const installed = (await get('/models')) as { models: { id: string; version: string }[] }
    const answering = await get('/routes')
    expect(answering).toMatchObject({ configuration: service.router.version, routes: [{ route: 'bnpl.risk' }] })
    for (const { model } of service.router.routes().flatMap(({ shadows }) => shadows)) {
      expect(installed.models).toContainEqual(expect.objectContaining({ id: model.id, version: model.version }))
    }
  })

  it('describes itself in OpenAPI, its rows by the signature of the model that answers', async () => {
    const document = (await get('/openapi.json')) as { components: { schemas: Record<string, unknown> } }
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toMatchObject({ valid: true })
    const [status] = service.router.routes()
    const { $ref } = document.components.schemas['Row'] as { $ref: string }
    expect($ref).toBe(`#/components/schemas/Row.${status?.champion.id}`)
    expect(document.components.schemas[`Row.${status?.champion.id}`]).toMatchObject({
      properties: Object.fromEntries(Object.keys(purchase).map((name) => [name, {}])),
    })
  })

  it('counts decisions by route, arm and model, and shadows', async () => {
    await service.post('/decide', { unit: 'customer-7', row: purchase })
    await expect
      .poll(async () => (await fetch(`${service.url}/metrics`)).text(), patient)
      .toMatch(/flit_shadows_total{route="bnpl.risk",shadow="forest",model="[^"]+",code=""} [1-9]/)
    const metrics = await (await fetch(`${service.url}/metrics`)).text()
    expect(metrics).toMatch(
      /flit_decisions_total{route="bnpl.risk",arm="champion",model="bnpl[^"]+@1[^"]+",outcome="\w+",fallback=""} [1-9]/,
    )
    expect(metrics).toMatch(/flit_challenger_share{route="bnpl.risk",challenger="neural"} 0.01/)
    expect(metrics).toMatch(/http_requests_total{method="POST",route="\/decide",status="200"} [1-9]/)
  })

  it('lives, and is ready', async () => {
    expect(await get('/live')).toEqual({ live: true })
    expect(await get('/ready')).toMatchObject({ ready: true, models: Array(4).fill({ ready: true }) })
  })
})
