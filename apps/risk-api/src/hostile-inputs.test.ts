import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { purchase } from './testing/purchase.ts'
import { head, sendRaw } from './testing/send-raw.ts'
import { type StartedService, startService } from './testing/start-service.ts'

const body = JSON.stringify({ row: purchase })
/** The body, its income written as this. */
const withIncome = (json: string): string => body.replace(/"income":[^,]*/, `"income":${json}`)
/** The body, with more in its row. */
const withMore = (json: string): string => body.replace('"row":{', `"row":{${json},`)

describe('a hostile input is refused, and nothing is scored:', () => {
  let service: StartedService
  let decided: number

  beforeAll(async () => {
    service = await startService({ batchLimit: 10, bodyLimit: 100_000, requestTimeout: 2000 })
  })
  afterAll(() => service[Symbol.asyncDispose]())
  beforeEach(() => {
    decided = service.decided()
  })
  afterEach(() => {
    expect(service.decided()).toBe(decided)
  })

  async function refused(sent: unknown, status: number, detail: RegExp, headers = {}): Promise<void> {
    const response = await service.post('/decide', sent, headers)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(detail) })
    expect(response.status).toBe(status)
  }

  it.each(['"30"', '[30]', 'true', '{}'])('42: %s for a number', (value) =>
    refused(withIncome(value), 400, /'income' of row 0/),
  )
  it('42: null for a number that may not be missing', () =>
    refused(body.replace(/"amount":[^,}]*/, '"amount":null'), 400, /'amount' of row 0/))

  it.each(['NaN', 'Infinity', '-Infinity'])('43: %s', (value) => refused(withIncome(value), 400, /is not JSON/))
  it.each(['1e400', '-1e400'])('43: %s', (value) => refused(withIncome(value), 400, /beyond 2\^53/))

  it.each(['9007199254740993', '-9007199254740993', '12345678901234567890'])('44: %s', (value) =>
    refused(withIncome(value), 400, /beyond 2\^53/),
  )

  it('45: a name twice', () => refused(withMore('"income":1'), 400, /same name twice/))
  it('45: a name twice, once escaped', () => refused(withMore('"inc\\u006fme":1'), 400, /same name twice/))
  it('45: the row twice', () => refused(`{"row":{},${body.slice(1)}`, 400, /same name twice/))
  it('45: a name twice, a text with what looks like names between', () =>
    refused(body.replace('"row":', '"id":"\\"a\\":{\\"b\\":1","id":"b","row":'), 400, /same name twice/))

  it.each(['"__proto__":{"income":1}', '"\\u005f_proto__":{"income":1}'])('46: %s', (more) =>
    refused(withMore(more), 400, /'__proto__'/),
  )
  it('46: __proto__ beside the row', () => refused(`{"__proto__":{},${body.slice(1)}`, 400, /'__proto__'/))
  it('46: constructor in the row', () => refused(withMore('"constructor":1'), 400, /'constructor' of row 0/))

  it('47: an unknown field of the row, by its name', () => refused(withMore('"age":30'), 400, /'age' of row 0/))
  it('47: an unknown field beside the row, by its name', () => refused({ row: purchase, arm: 'x' }, 400, /'arm'/))
  it('47: an unknown field of the query, by its name', async () => {
    expect(await (await service.post('/decide?arm=x', body)).json()).toMatchObject({
      status: 400,
      detail: expect.stringContaining("'arm'"),
    })
  })

  it.each([33, 40_000])('48: %i deep', (depth) =>
    refused(withMore(`"x":${'['.repeat(depth - 2)}${']'.repeat(depth - 2)}`), 400, /32 deep/),
  )

  it('49: a body over the cap, by what its head says, before it comes', async () => {
    const answer = await sendRaw(service.url, [head('Content-Length: 100001')])
    expect(answer).toMatch(/^HTTP\/1.1 413 /)
  })
  it('49: a body over the cap, in chunks of no known end', async () => {
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`
    expect(await sendRaw(service.url, [head('Transfer-Encoding: chunked'), ...Array(8).fill(chunk)])).toMatch(
      /^HTTP\/1.1 413 /,
    )
  })

  it('50: a batch over the cap', () => refused(Array(11).fill({ row: purchase }), 400, /more than 10 items/))
  it('50: a batch of none', () => refused([], 400, /fewer than 1 items/))

  it.each([
    ['bad', [0xff]],
    ['overlong', [0xc0, 0xaf]],
    ['surrogate', [0xed, 0xa0, 0x80]],
  ])('51: %s UTF-8', (_, bytes) => {
    const [before, after] = body.replace('{', '{"id":"§",').split('§')
    return refused(Buffer.concat([Buffer.from(`${before}`), Buffer.from(bytes), Buffer.from(`${after}`)]), 400, /UTF-8/)
  })
  it.each(['\\ud800', '\\udc00\\ud800', 'a\\u0000b'])('51: %s in a text', (text) =>
    refused(`{"id":"${text}",${body.slice(1)}`, 400, /half a surrogate pair, or with NUL/),
  )
  it('51: NUL as it is', () => refused(`{"id":"\0",${body.slice(1)}`, 400, /is not JSON/))

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x'])(
    '52: the content type %s',
    (type) => refused(body, 415, /./, { 'content-type': type }),
  )
  it.each(['application/json; charset=utf-16', 'application/json;charset="latin1"'])('52: %s', (type) =>
    refused(body, 415, /UTF-8/, { 'content-type': type }),
  )
  it.each(['gzip', 'br', 'gzip, identity'])('52: the content encoding %s', (encoding) =>
    refused(body, 415, /compressed/, { 'content-encoding': encoding }),
  )

  it('53: a head that never ends', async () => {
    const answer = await sendRaw(service.url, ['POST /decide HTTP/1.1\r\n', 'Host: 127.0.0.1\r\n'])
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
  })
  it('53: a body that never ends', async () => {
    const answer = await sendRaw(service.url, [head(`Content-Length: ${body.length}`), body.slice(0, 10)])
    expect(answer).toMatch(/^HTTP\/1.1 408 /)
  })
  it.each([
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length and chunks', ['Content-Length: 5', 'Transfer-Encoding: chunked']],
    ['a length that is none', ['Content-Length: -1']],
  ])('53: %s', async (_, lines) => {
    expect(await sendRaw(service.url, [head(...lines), 'x'])).toMatch(/^HTTP\/1.1 400 /)
  })
})

describe('what only looks hostile is inert:', () => {
  let service: StartedService

  beforeAll(async () => {
    service = await startService()
  })
  afterAll(() => service[Symbol.asyncDispose]())

  it('53: chunks of one byte are one body', async () => {
    const chunks = [...body].map((byte) => `1\r\n${byte}\r\n`)
    const answer = await sendRaw(service.url, [head('Transfer-Encoding: chunked'), ...chunks, '0\r\n\r\n'])
    expect(answer).toMatch(/^HTTP\/1.1 200 /)
  })

  it.each(['a\r\nSet-Cookie: x=1', "'; DROP TABLE records; --", '../../etc/passwd', '%00', '__proto__', '💳'])(
    '54: the decision id %j is kept as it is',
    async (id) => {
      const answer = await service.post('/decide', { id, row: purchase })
      expect(answer.headers.has('set-cookie')).toBe(false)
      expect(await answer.json()).toMatchObject({ id })
      const kept = await fetch(`${service.url}/decisions/${encodeURIComponent(id)}`)
      expect(await kept.json()).toMatchObject({ decision: { id, row: purchase } })
    },
  )

  it('55: the same id with the same body has the same answer, and one record', async () => {
    const request = { id: 'twice', unit: 'customer-1', row: purchase }
    const before = service.decided()
    const [first, second] = [await service.post('/decide', request), await service.post('/decide', request)]
    expect(await second.text()).toBe(await first.text())
    expect(service.decided()).toBe(before + 1)
  })

  it('55: the same id with another body is a conflict', async () => {
    await service.post('/decide', { id: 'taken', row: purchase })
    const other = await service.post('/decide', { id: 'taken', row: { ...purchase, amount: 1 } })
    expect(other.status).toBe(409)
    expect(await other.json()).toMatchObject({ status: 409, code: 'FLIT_DECISION_CONFLICT' })
  })

  it('56: a forged arm is ignored', async () => {
    const forged = { 'x-flit-arm': 'neural', 'x-arm': 'neural', cookie: 'arm=neural' }
    const asked = { unit: 'customer-7', row: purchase }
    expect(await (await service.post('/decide', asked)).json()).toMatchObject({ arm: 'champion' })
    expect(await (await service.post('/decide', asked, forged)).json()).toMatchObject({ arm: 'champion' })
  })
})
