import { inputSchema, training } from '@flit-ml/datasets'
import { isFlitError, type Row, type Signature, type Trainer, type TrainingRequest } from '@flit-ml/spec'
import type { Progress } from '../harness/bench.ts'
import type { Part, Result } from '../harness/result.ts'

const count = 200_000
/** Milliseconds after the start of a fit. */
const delays = [20, 100, 400, 1600]

/** Parameters by which none of the fits is over when it is aborted. */
const endless: Readonly<Record<string, Row>> = {
  linear: { bands: 20 },
  neural: { epochs: 100_000, earlyStoppingEpochs: 0 },
  xgboost: { rounds: 100_000, threads: 1 },
}

/** How long after its signal is due a fit ends. */
export async function measureAbort(progress: Progress): Promise<Result> {
  const parts: Part[] = []
  for (const [name, parameters] of Object.entries(endless)) {
    progress(`abort-ms: ${name}`)
    const part = await measure(name, parameters)
    if (part) parts.push(part)
  }
  const against = `nothing: the slowest of ${delays.length} aborted fits of ${count.toLocaleString('en')} rows by each trainer`
  const goal = { relation: '<=', limit: 100 } as const
  return { id: 'abort-ms', value: Math.max(...parts.map(({ value }) => value)), unit: 'ms', against, goal, parts }
}

async function measure(name: string, parameters: Row): Promise<Part | undefined> {
  const { default: trainer }: { default: Trainer } = await import(`@flit-ml/trainer-${name}`)
  const request = requestOf(trainer, parameters)
  const late: number[] = []
  for (const delay of delays) {
    const milliseconds = await lateness(trainer, request, delay)
    if (milliseconds === undefined) return undefined
    late.push(milliseconds)
  }
  return { name, value: Math.max(...late), note: `${late.map((each) => each.toFixed(0)).join(', ')} ms late` }
}

/** Nothing where the trainer has not what it takes. */
async function lateness(trainer: Trainer, request: TrainingRequest, delay: number): Promise<number | undefined> {
  const signal = AbortSignal.timeout(delay)
  const start = performance.now()
  try {
    await trainer.fit({ ...request, signal })
  } catch (error) {
    if (isFlitError(error, 'FLIT_XGBOOST_NOT_FOUND')) return undefined
    if (error === signal.reason) return performance.now() - start - delay
    throw error
  }
  throw new Error(`${trainer.name} was done before ${delay} ms were over.`)
}

function requestOf({ parametersSchema }: Trainer, parameters: Row): TrainingRequest {
  const { rows, labels } = training('credit-data')
  const repeat = <T>(values: readonly T[]): T[] =>
    Array.from({ length: count }, (_, row) => values[row % values.length] as T)
  const schemas = Object.entries(parametersSchema.properties)
  const defaults = Object.fromEntries(schemas.map(([name, schema]) => [name, schema['default']]))
  return {
    task: 'binary-classification',
    rows: repeat(rows),
    labels: repeat(labels),
    parameters: { ...defaults, ...parameters },
    signature: signatureOf(rows[0] ?? {}),
  }
}

function signatureOf(row: Row): Signature {
  const probability = { type: 'number', minimum: 0, maximum: 1 }
  return {
    specVersion: 1,
    input: { ...inputSchema('credit-data') },
    output: { type: 'object', properties: { probability }, required: ['probability'], additionalProperties: false },
    example: { input: row, output: { probability: 0.5 } },
  }
}
