import { Agent, request } from 'node:http'
import { expect, it } from 'vitest'
import { startProcess } from './processes/start-process.ts'
import { purchases } from './testing/purchase.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

interface Answered {
  readonly status: number | undefined
  readonly isLast: boolean
}

function decide(url: string, agent: Agent, row: object | undefined): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers: { 'content-type': 'application/json' } }
    const asked = request(`${url}/decide`, options, (response) => {
      const answered = { status: response.statusCode, isLast: response.headers.connection === 'close' }
      response.resume().on('end', () => resolve(answered))
    })
    asked.on('error', reject).end(JSON.stringify({ row }))
  })
}

it('ends by SIGTERM without a failed request', async () => {
  using folder = temporaryFolder()
  const files = { FLIT_DECISIONS: `${folder.path}/decisions.db`, RAMPS: `${folder.path}/ramps.json` }
  const service = await startProcess(process.cwd(), { ...files, DRAIN_MS: '2000' })
  const agent = new Agent({ keepAlive: true })
  const statuses: (number | undefined)[] = []
  const askUntilTold = async (): Promise<void> => {
    for (let isLast = false; !isLast; ) {
      const answered = await decide(service.url, agent, purchases[statuses.length % purchases.length])
      statuses.push(answered.status)
      isLast = answered.isLast
    }
  }
  const lanes = Array.from({ length: 16 }, askUntilTold)
  await expect.poll(() => statuses.length).toBeGreaterThan(100)
  const stopped = service.stop()
  await Promise.all(lanes)
  expect((await fetch(`${service.url}/ready`)).status).toBe(503)
  expect((await fetch(`${service.url}/live`)).status).toBe(200)
  expect(await stopped).toBe(0)
  expect(new Set(statuses)).toEqual(new Set([200]))
  agent.destroy()
})
