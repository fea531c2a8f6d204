import { findPostgres, startPostgres } from '@flit-ml/postgres-server'
import { expect, it } from 'vitest'
import { ServiceClient } from './processes/service-client.ts'
import { startProcess } from './processes/start-process.ts'
import { purchase } from './testing/purchase.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const postgres = findPostgres()
if (postgres === undefined) console.warn('SKIPPED: PostgreSQL is not installed.')

it.skipIf(postgres === undefined)(
  'keeps decisions in PostgreSQL by DATABASE_URL, for all of its processes',
  async () => {
    using folder = temporaryFolder()
    await using server = await startPostgres(String(postgres))
    const variables = { DATABASE_URL: server.createDatabase('decisions'), DRAIN_MS: '0' }
    const start = (name: string) => startProcess(process.cwd(), { ...variables, RAMPS: `${folder.path}/${name}` })
    await using one = await start('one')
    await using other = await start('other')
    using clientOfOne = new ServiceClient(one.url)
    using clientOfOther = new ServiceClient(other.url)
    const asked = { id: 'shared', unit: 'customer-1', row: purchase }
    const { status, body } = await clientOfOne.ask('POST', '/decide', asked)
    expect(status).toBe(200)
    expect(await clientOfOther.ask('POST', '/decide', asked)).toMatchObject({ status: 200, body })
    expect(await clientOfOther.ask('GET', '/decisions/shared')).toMatchObject({ body: { decision: { id: 'shared' } } })
  },
)
