import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createDecisionLog, openSqliteStore } from '@flit-ml/decisions'
import type { Fault, Outcome } from '../harness/fault.ts'
import { temporaryFolder } from '../harness/temporary-folder.ts'
import { audit } from './audit.ts'
import { decisionOf } from './decision-of.ts'

/** A store takes so many kills before the next one begins a new file, since all of it is read after each. */
const killsPerStore = 5
const longestMilliseconds = 150

export const sqliteKilled: Fault = {
  name: 'sqlite-killed',
  what: 'SQLite: `kill -9` with 64 decisions in flight',
  promise: 'no acknowledged decision lost, none twice, chain intact',
  times: { full: 200, short: 4 },
  async inject(times) {
    const violations: string[] = []
    let acknowledged = 0
    for (let killed = 0; killed < times; killed += killsPerStore) {
      const found = await killOften(Math.min(killsPerStore, times - killed))
      acknowledged += found.counted['acknowledged'] ?? 0
      violations.push(...found.violations)
    }
    return { injected: times, violations, counted: { acknowledged } }
  },
}

async function killOften(times: number): Promise<Outcome> {
  using folder = temporaryFolder()
  const path = join(folder.path, 'decisions.db')
  const acknowledged = new Set<string>()
  const violations: string[] = []
  for (let kill = 0; kill < times; kill++) {
    const ids = await killUnderLoad(path, `run-${kill}`)
    for (const id of ids) acknowledged.add(id)
    await using log = createDecisionLog({ store: await openSqliteStore(path) })
    // Whoever got no answer asks again, and so does who got one.
    await log.record(ids.slice(-10).map((id) => decisionOf(id)))
    const store = await openSqliteStore(path)
    violations.push(...(await audit(store, acknowledged)))
    await store.close()
  }
  return { injected: times, violations, counted: { acknowledged: acknowledged.size } }
}

/** The ids that a process acknowledged before it was killed, some time after its first. */
async function killUnderLoad(path: string, prefix: string): Promise<string[]> {
  const program = fileURLToPath(new URL('./load.js', import.meta.url))
  const acknowledgements = `${path}.${prefix}`
  const child = spawn(process.execPath, [program, path, prefix, acknowledgements], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  await Promise.race([once(child.stdout, 'data'), closed])
  await setTimeout(Math.random() * longestMilliseconds)
  child.kill('SIGKILL')
  const [, signal] = await closed
  if (signal !== 'SIGKILL') throw new Error('The process ended by itself before it was killed.')
  return readFileSync(acknowledgements, 'utf8').split('\n').slice(0, -1)
}
