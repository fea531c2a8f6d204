import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { createRegistry, type LoadedModel } from '@flit-ml/core'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import { beforeEach, describe, expect, it } from 'vitest'
import { application } from './testing/application.ts'
import { flit, type Run } from './testing/flit.ts'

/** This package, which has models among its development dependencies. */
const dir = fileURLToPath(new URL('..', import.meta.url))
const id = 'purchase "1"'
let path: string

async function run(command: string, ...args: string[]): Promise<Run> {
  return flit(['decisions', command, ...args, '--store', path, '--dir', dir], { cwd: dir })
}

beforeEach(async () => {
  path = join(application({}), 'decisions.db')
  await using registry = createRegistry({ dir })
  const model: LoadedModel = await registry.getCachedModel('bnpl.logistic-risk')
  const row = model.info.signature.example.input
  const [answer] = await model.predict([row])
  const { version, sha256 = null } = model.info
  await using log = createDecisionLog({ store: await openSqliteStore(path) })
  await log.record(
    [id, 'purchase-2', 'purchase-3'].map((name, number) => ({
      id: name,
      time: `2026-11-2${number}T22:00:00.000Z`,
      route: 'bnpl.risk',
      configuration: '1',
      arm: 'champion',
      assignment: { unit: 'customer-1', isUnitHashed: false, reason: 'no-challenger', bucket: null },
      model: { id: 'bnpl.logistic-risk', version, sha256, reference: 'bnpl.logistic-risk' },
      runtime: null,
      row,
      score: Number(answer?.['probability']) + (number === 2 ? 0.25 : 0),
      scaledScore: null,
      cutOff: null,
      outcome: 'approve',
      reasons: [],
      latency: 0.123456,
      fallback: null,
      shadows: [],
      warnings: [],
    })),
  )
  await log.addLabels([{ decision: id, horizonDays: 30, value: 1, source: 'ledger' }])
})

describe('flit decisions', () => {
  it('verifies, also against a checkpoint, and names what was changed', async () => {
    const whole = await run('verify')
    expect(whole).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('4 records, findings: 0') })
    const checkpoint = /checkpoint (\S+)/.exec(whole.stdout)?.[1] ?? ''
    expect(await run('verify', '--checkpoint', checkpoint)).toMatchObject({ status: 0 })
    expect(await run('verify', '--checkpoint', `3:${'a'.repeat(64)}`)).toMatchObject({ status: 1 })
    expect(await run('verify', '--checkpoint', 'nonsense')).toMatchObject({ status: 2 })
    const database = new DatabaseSync(path)
    database.exec("UPDATE records SET body = replace(body, 'approve', 'decline') WHERE sequence = 2")
    database.close()
    const broken = await run('verify')
    expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining('FLIT_CHAIN_BROKEN') })
    expect(broken.stdout).toContain('record 2 (purchase-2) was changed')
  })

  it('replays, and names what comes out otherwise', async () => {
    const all = await run('replay')
    expect(all).toMatchObject({ status: 1, stderr: expect.stringContaining('2 identical, 1 different') })
    expect(all.stdout).toMatch(/^purchase-3: bnpl\.logistic-risk@\S+ gives another score: recorded/)
    expect(await run('replay', '--id', id)).toMatchObject({ status: 0, stdout: '' })
    expect((await run('replay', '--since', '2026-11-22', '--json')).stdout.split('\n')).toHaveLength(2)
  })

  it('lists the newest first, and shows one whole', async () => {
    const { stdout } = await run('list', '--last', '2')
    expect(stdout.split('\n').map((line) => line.split('\t')[1])).toEqual(['purchase-3', 'purchase-2', undefined])
    const shown = await run('show', id)
    expect(shown.stdout).toMatch(/bnpl\.risk: approve[\s\S]*latency +0\.123 ms[\s\S]*30 days: 1, says ledger/)
    expect(await run('show', 'nobody')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('FLIT_DECISION_NOT_FOUND'),
    })
  })

  it('exports records as they are kept, and decisions with their labels', async () => {
    const { stdout } = await run('export')
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).kind)).toEqual(['decision', 'decision', 'decision', 'label'])
    const csv = await run('export', '--format', 'csv')
    expect(csv.stdout.split('\n')[1]).toMatch(/^"purchase ""1""",.*ledger/)
  })

  it('makes no store where there is none', async () => {
    const missing = await flit(['decisions', 'list', '--store', `${path}.missing`], { cwd: dir })
    expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining('FLIT_STORE_UNAVAILABLE') })
  })
})
