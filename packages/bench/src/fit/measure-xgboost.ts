import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convert } from '@flit-ml/convert'
import type { Progress } from '../harness/bench.ts'
import { ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import type { FitRun } from './fit-run.ts'
import { makeTrainingSet } from './make-training-set.ts'
import { type FitJob, runOurs, runPeer } from './run-fit.ts'
import { writeTrainingSet } from './training-files.ts'

const rounds = 5
// With more threads than cores are free, the one that waits decides, and the figure says nothing.
const job = { rows: 1_000_000, rounds: 30, threads: 1 }

type Fit = Exclude<FitRun, { reason: string }>
type Pair = readonly [ours: Fit, theirs: Fit]

/** The trainer against Python's XGBoost: time, and the most memory of either process. */
export async function measureXgboost(progress: Progress): Promise<readonly Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  try {
    progress('rows to learn from')
    writeTrainingSet(folder, makeTrainingSet(job.rows))
    const pairs: Pair[] = []
    for (let round = 0; round < rounds; round++) {
      progress(`xgboost-time, xgboost-memory: round ${round + 1} of ${rounds}`)
      const pair = runBoth({ ...job, folder }, round % 2 === 1)
      if ('reason' in pair) return resultsOf([], pair.reason)
      pairs.push(pair)
    }
    return resultsOf(pairs)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Trees of two versions may differ: then there is nothing to compare. */
function runBoth(job: FitJob, isPeerFirst: boolean): Pair | { readonly reason: string } {
  const early = isPeerFirst ? runPeer(job) : undefined
  const ours = runOurs(job)
  const theirs = early ?? runPeer(job)
  if ('reason' in ours) return ours
  if ('reason' in theirs) return theirs
  if (ours.version !== theirs.version)
    return { reason: `Python has XGBoost ${theirs.version}, and the library is ${ours.version}` }
  assertSameTrees(job.folder)
  return [ours, theirs]
}

/** The graph of either is the same, to the byte. */
function assertSameTrees(folder: string): void {
  const { onnx } = convert(readFileSync(join(folder, 'theirs.ubj')))
  assertSameAnswers('trees', readFileSync(join(folder, 'ours.onnx')), onnx)
}

function resultsOf(pairs: readonly Pair[], reason?: string): readonly Result[] {
  const peer = `Python's XGBoost${pairs[0] ? ` ${pairs[0][1].version}` : ''}`
  const against = `${peer}: ${job.rounds} trees, ${job.rows.toLocaleString('en')} rows, ${job.threads} thread`
  const result = (id: string, limit: number, parts: readonly Part[]): Result => {
    const common = { id, unit: 'ratio', against, goal: { relation: '<=', limit } } as const
    return reason === undefined
      ? { ...common, value: parts[0]?.value ?? null, parts }
      : { ...common, value: null, reason }
  }
  const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`
  return [
    result('xgboost-time', 1.1, [
      compare('one fit', pairs, ({ milliseconds }) => milliseconds, seconds),
      compare('processor time', pairs, ({ processor }) => processor, seconds),
    ]),
    result('xgboost-memory', 1.3, [
      compare(
        'peak of the process',
        pairs,
        ({ peak }) => peak,
        (bytes) => `${(bytes / 1e6).toFixed(0)} MB`,
      ),
    ]),
  ]
}

function compare(
  name: string,
  pairs: readonly Pair[],
  of: (fit: Fit) => number,
  show: (value: number) => string,
): Part {
  const ours = pairs.map(([fit]) => of(fit))
  const theirs = pairs.map(([, fit]) => of(fit))
  return { name, value: ratio(ours, theirs), note: `${show(median(ours))}, and ${show(median(theirs))}` }
}
