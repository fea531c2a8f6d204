import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { TrainingSet } from '@flit-ml/training'
import type { BoostingRequest } from '../boost.ts'
import { featureTypes } from '../feature-types.ts'
import { nativeParameters } from '../native-parameters.ts'

const program = fileURLToPath(new URL('../../python/train.py', import.meta.url))

/** Python with its xgboost package, where this machine has it, and the version of that. */
export const python: { readonly command: string; readonly version: string } | undefined = findPython()

function findPython(): { command: string; version: string } | undefined {
  for (const command of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(command, ['-c', 'import xgboost; print(xgboost.__version__)'], {
      encoding: 'utf8',
    })
    if (status === 0) return { command, version: stdout.trim() }
  }
  return undefined
}

export interface SavedLearner {
  readonly gradient_booster: { readonly model: { readonly trees: readonly object[] } }
  readonly bestRound: string | null
}

/** The model that Python's XGBoost trains of a request, and one that it was given, each as it saves it. */
export function trainInPython(
  { task, learnt, validation, parameters }: BoostingRequest,
  model: Uint8Array,
): { readonly trained: SavedLearner; readonly given: SavedLearner } {
  const { features } = learnt.matrix
  const request = {
    names: features.map(({ name }) => name),
    types: featureTypes(features, parameters),
    parameters: nativeParameters(task, features, parameters),
    rounds: parameters.rounds,
    earlyStoppingRounds: parameters.earlyStoppingRounds,
    model: Buffer.from(model).toString('base64'),
    learnt: encode(learnt),
    ...(validation && { validation: encode(validation) }),
  }
  const { status, stdout, stderr } = spawnSync(python?.command ?? '', [program], {
    input: JSON.stringify(request),
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(String(stderr))
  return JSON.parse(String(stdout))
}

function encode({ matrix, labels, weights }: TrainingSet): object {
  const { buffer, byteLength } = matrix.values
  const values = Buffer.from(buffer as ArrayBufferLike, 0, byteLength).toString('base64')
  return { rows: matrix.rows, values, labels: [...labels], ...(weights && { weights: [...weights] }) }
}
