import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isFlitError } from '@flit-ml/spec'
import { fitMatrix } from '@flit-ml/trainer-xgboost'
import type { FitRun } from './fit-run.ts'
import { readTrainingSet } from './training-files.ts'

// A process of its own: fits trees to what is in a folder, writes their graph beside it, and says what that took.
const [folder = '', rows, rounds, threads] = process.argv.slice(2)
const parameters = { rounds: Number(rounds), threads: Number(threads) }

async function fit(): Promise<FitRun> {
  const learnt = readTrainingSet(folder, Number(rows))
  const [start, used] = [performance.now(), process.cpuUsage()]
  const { artifact, engine = '' } = await fitMatrix({ task: 'binary-classification', learnt, parameters })
  const milliseconds = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  writeFileSync(join(folder, 'ours.onnx'), artifact)
  const peak = process.resourceUsage().maxRSS * 1024
  return { milliseconds, processor: (user + system) / 1000, peak, version: engine.replace('XGBoost ', '') }
}

function reasonOf(error: unknown): FitRun {
  if (isFlitError(error) && error.code === 'FLIT_XGBOOST_NOT_FOUND') return { reason: error.message }
  throw error
}

process.stdout.write(JSON.stringify(await fit().catch(reasonOf)))
