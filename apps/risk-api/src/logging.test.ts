import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { createServer } from './server/create-server.ts'

it('logs no value of a request, and of an error no message', async () => {
  let lines = ''
  const logStream = new Writable({
    write(chunk, _encoding, done) {
      lines += chunk
      done()
    },
  })
  const app = createServer({ bodyLimit: 1000, requestTimeout: 1000, logLevel: 'trace', logStream })
  app.post('/fail/:id', ({ body }) => {
    throw new Error(`It failed on ${JSON.stringify(body)}`, { cause: new TypeError(JSON.stringify(body)) })
  })
  const answer = await app.inject({ method: 'POST', url: '/fail/secret-id?q=secret-query', payload: { income: 4711 } })
  const refused = await app.inject({
    method: 'POST',
    url: '/fail/secret-id',
    payload: '{"income":4711,',
    headers: { 'content-type': 'application/json' },
  })
  await app.close()
  expect([answer.statusCode, refused.statusCode]).toEqual([500, 400])
  expect(lines).toMatch(/"route":"\/fail\/:id"/)
  expect(lines).toMatch(/logging\.test\.js/)
  expect(`${lines}${answer.body}${refused.body}`).not.toMatch(/4711|secret/)
})
