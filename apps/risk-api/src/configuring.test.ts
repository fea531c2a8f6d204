import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FlitConfiguration } from '@flit-ml/routing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ServiceClient } from './processes/service-client.ts'
import { type StartedService, startService } from './testing/start-service.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const configToken = 'a token of the test'
const champion = (reference: string): FlitConfiguration => ({ routes: { 'bnpl.risk': { champion: reference } } })

describe('PUT /config', () => {
  let service: StartedService
  let configFile: string
  let folder: ReturnType<typeof temporaryFolder>

  beforeEach(async () => {
    folder = temporaryFolder()
    configFile = join(folder.path, 'flit.config.json')
    service = await startService({ configToken, configFile, config: champion('bnpl.xgboost-risk@^1') })
  })
  afterEach(async () => {
    await service[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  function put(configuration: object, headers: Record<string, string>, query = ''): Promise<Response> {
    return fetch(`${service.url}/config${query}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${configToken}`, ...headers },
      body: JSON.stringify(configuration),
    })
  }

  async function etag(): Promise<string> {
    return (await fetch(`${service.url}/config`)).headers.get('etag') ?? ''
  }

  it('switches, where what it replaces still answers, and keeps it for the next start', async () => {
    const before = await etag()
    const next = champion('bnpl.logistic-risk@^1')
    const switched = await put(next, { 'if-match': before })
    expect(await switched.json()).toMatchObject({ pinned: { 'bnpl.logistic-risk@^1': 'bnpl.logistic-risk@1.0.0' } })
    expect(switched.headers.get('etag')).toBe(await etag())
    expect(service.router.configuration).toEqual(next)
    expect(JSON.parse(readFileSync(configFile, 'utf8'))).toEqual(next)
    const again = await put(champion('bnpl.neural-risk@^1'), { 'if-match': before })
    expect(again.status).toBe(412)
  })

  it('only says what would come of it, in a dry run', async () => {
    const before = await etag()
    const dry = await put(champion('bnpl.logistic-risk@^1'), {}, '?dryRun=true')
    expect(await dry.json()).toMatchObject({ previous: before.slice(1, -1) })
    expect(await etag()).toBe(before)
  })

  it.each([
    ['of a model that is not installed', champion('bnpl.other@^1'), 'FLIT_CONFIGURATION_INVALID', /Install it: /],
    ['that is none', { routes: { 'bnpl.risk': {} } }, 'FLIT_CONFIGURATION_INVALID', /routes\.bnpl|bnpl\.risk/],
  ])('refuses a configuration %s, and the one before goes on', async (_, configuration, code, detail) => {
    const before = await etag()
    const refused = await put(configuration, { 'if-match': '*' })
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ code, detail: expect.stringMatching(detail) })
    expect(await etag()).toBe(before)
  })

  it('takes If-Match, and the token', async () => {
    const next = champion('bnpl.logistic-risk@^1')
    expect((await put(next, {})).status).toBe(428)
    expect((await put(next, { 'if-match': '*', authorization: 'Bearer another' })).status).toBe(401)
  })

  it('is for nobody where there is no token', async () => {
    await using closed = await startService()
    const answer = await fetch(`${closed.url}/config`, {
      method: 'PUT',
      headers: { authorization: 'Bearer undefined' },
    })
    expect(answer.status).toBe(403)
  })
})

it('a configuration that is put does not lose against the file that is watched', async () => {
  using folder = temporaryFolder()
  const configFile = join(folder.path, 'flit.config.json')
  const references = ['bnpl.xgboost-risk@^1', 'bnpl.logistic-risk@^1']
  writeFileSync(configFile, JSON.stringify(champion('bnpl.neural-risk@^1')))
  await using service = await startService({ configToken, configFile, config: configFile })
  const watcher = service.router.watch()
  using client = new ServiceClient(service.url, configToken)
  for (let at = 0; at < 20; at++) {
    const { etag = '' } = await client.ask('GET', '/config')
    const next = champion(references[at % 2] ?? '')
    expect(await client.ask('PUT', '/config', next, { 'if-match': etag })).toMatchObject({ status: 200 })
    expect(service.router.configuration).toEqual(next)
  }
  watcher.close()
})
