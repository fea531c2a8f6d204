import { createRegistry } from '@flit-ml/core'
import { holdout } from '@flit-ml/datasets'
import type { Row } from '@flit-ml/spec'
import { env } from 'onnxruntime-node'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Part, Result } from '../harness/result.ts'
import { measureEncode1000 } from '../runtime/encode-1000.ts'
import { openSubjects, type Subject } from '../runtime/subject.ts'
import { measureValidatedRow } from '../runtime/validated-row.ts'

/** Real purchases, scored by every BNPL classifier that this package depends on. */
export const runtimeBench: Bench = {
  name: 'runtime',
  description: 'what Flit-ML adds to a bare session of ONNX Runtime',
  run,
}

interface Measurement {
  readonly id: string
  readonly measure: (subject: Subject, rows: readonly Row[]) => Promise<Part>
  readonly against: string
  readonly goal: NonNullable<Result['goal']>
}

const peer = `onnxruntime-node ${env.versions.node}, 1 thread`

const measurements: readonly Measurement[] = [
  {
    id: 'validated-row',
    measure: measureValidatedRow,
    against: `session.run on a prepared tensor of one row, ${peer}`,
    goal: { relation: '<=', limit: 1.15 },
  },
  {
    id: 'encode-1000',
    measure: measureEncode1000,
    against: `session.run on a prepared tensor of 1,000 rows, ${peer}`,
    goal: { relation: '<', limit: 1 },
  },
]

async function run(progress: Progress): Promise<readonly Result[]> {
  const registry = createRegistry({ dir: import.meta.dirname, runtimes: { prefer: '@flit-ml/runtime-onnx' } })
  const subjects = await openSubjects(registry)
  const { rows } = holdout('credit-data')
  const results: Result[] = []
  for (const { id, measure, against, goal } of measurements) {
    const parts: Part[] = []
    for (const subject of subjects) {
      progress(`${id}: ${subject.served.info.id}`)
      parts.push(await measure(subject, rows))
    }
    results.push({ id, ...worst(parts), unit: 'ratio', against, goal, parts })
  }
  return results
}

function worst(parts: readonly Part[]): Pick<Result, 'value' | 'reason'> {
  if (parts.length === 0) return { value: null, reason: 'no BNPL classifier is installed' }
  return { value: Math.max(...parts.map(({ value }) => value)) }
}
