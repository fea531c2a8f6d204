import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createDecisionLog, type DecisionLog } from '@flit-ml/decisions'
import { openPostgresStore } from '@flit-ml/decisions/postgres'
import { findPostgres, type PostgresServer, startPostgres } from '@flit-ml/postgres-server'
import type { Fault, Outcome } from '../harness/fault.ts'
import { audit } from './audit.ts'
import { idsOf, keepInLanes } from './keep-in-lanes.ts'

const promise = 'no acknowledged decision lost, exactly one record an id, chain intact, and it goes on by itself'
const times = { full: 30, short: 2 }
const timeoutMilliseconds = 500

export const postgresKilled: Fault = {
  name: 'postgres-killed',
  what: 'PostgreSQL: the server is ended as by a crash, and started again',
  promise,
  times,
  missing: withoutPostgres,
  inject: (times) =>
    injectInto(times, async (server) => {
      server.stop('immediate')
      await setTimeout(50)
      server.start()
    }),
}

export const postgresPaused: Fault = {
  name: 'postgres-paused',
  what: 'PostgreSQL: all processes of the server are stopped, and go on later',
  promise,
  times,
  missing: withoutPostgres,
  inject: (times) =>
    injectInto(times, async (server) => {
      const pids = [server.pid(), ...childrenOf(server.pid())]
      for (const pid of pids) process.kill(pid, 'SIGSTOP')
      await setTimeout(timeoutMilliseconds * 1.5)
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }),
}

function withoutPostgres(): string | undefined {
  return findPostgres() ? undefined : "Debian's package 'postgresql' is not installed"
}

async function injectInto(times: number, trouble: (server: PostgresServer) => Promise<void>): Promise<Outcome> {
  await using server = await startPostgres(findPostgres() ?? '')
  const store = await openPostgresStore(server.createDatabase('decisions'), { timeoutMilliseconds })
  await using log = createDecisionLog({ store })
  const acknowledged = new Set<string>()
  const violations: string[] = []
  let refused = 0
  for (let time = 0; time < times; time++) {
    const unanswered = await keepThrough(log, `run-${time}`, acknowledged, () => trouble(server))
    refused += unanswered.length
    if (unanswered.length === 0) violations.push('nothing was refused: the trouble was not felt')
    violations.push(...(await sendAgain(log, unanswered, acknowledged)))
  }
  violations.push(...(await audit(store, acknowledged)))
  return {
    injected: times,
    violations,
    counted: { acknowledged: acknowledged.size, 'refused and sent again': refused },
  }
}

/** Keeps decisions while the trouble lasts, and a little before and after; gives back the ids that were refused. */
async function keepThrough(
  log: DecisionLog,
  prefix: string,
  acknowledged: Set<string>,
  trouble: () => Promise<void>,
): Promise<string[]> {
  const refused: string[] = []
  const ending = new AbortController()
  const kept = keepInLanes(log, idsOf(prefix, ending.signal), {
    acknowledged: (id) => acknowledged.add(id),
    refused: (id) => refused.push(id),
  })
  await setTimeout(100)
  await trouble()
  await setTimeout(50)
  ending.abort()
  await kept
  return refused
}

/** Whoever got no answer asks again until there is one. */
async function sendAgain(log: DecisionLog, ids: readonly string[], acknowledged: Set<string>): Promise<string[]> {
  let left = ids
  for (let attempt = 0; attempt < 20 && left.length > 0; attempt++) {
    const refused: string[] = []
    await keepInLanes(log, left.values(), {
      acknowledged: (id) => acknowledged.add(id),
      refused: (id) => refused.push(id),
    })
    left = refused
    if (left.length > 0) await setTimeout(100)
  }
  return left.map((id) => `${id} was refused again and again`)
}

/** As Linux tells them. */
function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => parentOf(pid) === parent).map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    // The name of a program, in parentheses, may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return undefined
  }
}
