import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDecisionLog, openSqliteStore, readSqliteStore } from '@flit-ml/decisions'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { openBareTable } from './bare-table.ts'
import { decisionOf } from './decision-of.ts'

/** How many decisions wait at once to be kept; a group of the bare table holds as many. */
const inFlight = 64
/** How many decisions one call keeps. */
const perCall = inFlight * 20

/** Decisions a second, kept durably, against node:sqlite alone that writes the same records in groups, without a chain. */
export async function measureDurable(): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'flit-bench-'))
  try {
    return await measureIn(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function measureIn(folder: string): Promise<Result> {
  const path = join(folder, 'decisions.db')
  await using log = createDecisionLog({ store: await openSqliteStore(path) })
  let number = 0
  const keepTwenty = async (): Promise<void> => {
    for (let kept = 0; kept < perCall; kept += inFlight) await log.record([decisionOf(number++)])
  }
  const keep = (): Promise<unknown> => Promise.all(Array.from({ length: inFlight }, keepTwenty))
  await keep()
  await using source = readSqliteStore(path)
  using bare = await openBareTable(source, join(folder, 'bare.db'))
  assertSameAnswers('the scores that were kept', await bare.scores(), await bare.keptScores(source))
  const times = await interleave(
    { flit: keep, bare: () => bare.write(perCall, inFlight) },
    { rounds: 31, warmUpMilliseconds: 1000 },
  )
  const value = ratio(times.bare, times.flit)
  const perSecond = (side: readonly number[]): string => Math.round((perCall / median(side)) * 1e6).toLocaleString('en')
  return {
    id: 'durable',
    value,
    unit: 'ratio',
    against: `node:sqlite alone, the same records in groups of ${inFlight}`,
    goal: { relation: '>=', limit: 0.7 },
    parts: [{ name: 'decisions/s', value, note: `${perSecond(times.flit)} against ${perSecond(times.bare)}` }],
  }
}
