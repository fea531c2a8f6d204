import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { python } from '../harness/python.ts'
import { runProcess } from '../tabular/run-process.ts'
import type { FitRun } from './fit-run.ts'
import { features } from './make-training-set.ts'

const child = join(import.meta.dirname, 'fit-child.js')
const script = join(import.meta.dirname, '../../python/fit_peer.py')

export interface FitJob {
  /** Where `writeTrainingSet` wrote, and the trees go: as `ours.onnx` and `theirs.ubj`. */
  readonly folder: string
  readonly rows: number
  readonly rounds: number
  readonly threads: number
}

/** A process that fits trees by the trainer. */
export function runOurs({ folder, rows, rounds, threads }: FitJob): FitRun {
  return JSON.parse(runProcess([child, folder, ...[rows, rounds, threads].map(String)]))
}

/** A process that does the same by Python's XGBoost. */
export function runPeer({ folder, rounds, threads }: FitJob): FitRun {
  const types = features.map(({ categories }) => (categories ? 'c' : 'q')).join(',')
  const args = [script, folder, types, String(rounds), String(threads)]
  const { status, stdout, stderr, error } = spawnSync(python, args, { encoding: 'utf8' })
  if (error) return { reason: error.message }
  if (status !== 0) throw new Error(`Python failed: ${stderr}`)
  return JSON.parse(stdout)
}
