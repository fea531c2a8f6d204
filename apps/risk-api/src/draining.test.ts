import { expect, it } from 'vitest'
import { ServiceClient } from './processes/service-client.ts'
import { startProcess } from './processes/start-process.ts'
import { patient } from './testing/patient.ts'
import { purchases } from './testing/purchase.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

it('ends by SIGTERM without a failed request', async () => {
  using folder = temporaryFolder()
  const files = { FLIT_DECISIONS: `${folder.path}/decisions.db`, RAMPS: `${folder.path}/ramps.json` }
  await using service = await startProcess(process.cwd(), { ...files, DRAIN_MS: '2000' })
  using client = new ServiceClient(service.url)
  const statuses: number[] = []
  const askUntilTold = async (): Promise<void> => {
    for (let isLast = false; !isLast; ) {
      const row = purchases[statuses.length % purchases.length]
      const answered = await client.ask('POST', '/decide', { row })
      statuses.push(answered.status)
      isLast = answered.isLast
    }
  }
  const lanes = Array.from({ length: 16 }, askUntilTold)
  await expect.poll(() => statuses.length, patient).toBeGreaterThan(100)
  const stopped = service.stop()
  await Promise.all(lanes)
  expect((await client.ask('GET', '/ready')).status).toBe(503)
  expect((await client.ask('GET', '/live')).status).toBe(200)
  expect(await stopped).toBe(0)
  expect(new Set(statuses)).toEqual(new Set([200]))
})
