import { moduleManifest } from './module-manifest.ts'
import type { Files } from './run-suites.ts'
import { runtimeFiles } from './runtime-source.ts'

/** Parts of the trainer's source, each an expression or statements. */
export interface TrainerParts {
  /** Statements at the start of the module. */
  readonly start: string
  readonly name: string
  readonly parametersSchema: string
  /** Statements before anything is done, with `labels`, `signal` and the rest of the request. */
  readonly before: string
  /** An expression of `learnt`, `signal` and `onProgress`, whose promise is the bias. */
  readonly work: string
  /** An expression of `signal` and `reject`, once the signal is aborted. */
  readonly abort: string
  /** What the worker tells: an expression. */
  readonly progress: string
  /** Statements at the end of the worker. */
  readonly workerEnd: string
  /** An expression of `bias` and `weights`: what is written as JSON. */
  readonly artifact: string
  /** An expression of `bias`, `learnt` and `validation`. */
  readonly metrics: string
  /** An expression of `rows`, `learnt` and `sha256`. */
  readonly dataDigest: string
}

const right: Omit<TrainerParts, 'name'> = {
  start: '',
  parametersSchema: `{
    type: 'object',
    properties: { seed: { type: 'integer', minimum: 0, default: 0, description: 'has no effect' } },
    additionalProperties: false,
  }`,
  before: 'signal?.throwIfAborted()',
  work: 'fitInWorker(learnt, signal, onProgress)',
  abort: 'reject(signal.reason)',
  progress: `[{ done: 0.5, step: 'half', secondsLeft: 1 }, { done: 1, step: 'all' }]`,
  workerEnd: '',
  artifact: '{ bias, weights, missing: { income: 0 } }',
  metrics: `{
        logLoss: lossOf(bias, learnt),
        ...(validation && { validationLogLoss: lossOf(bias, weighted(validation)) }),
      }`,
  dataDigest: 'sha256([rows, learnt])',
}

/** The source of a trainer whose models know how often the positive class is, and nothing more, with parts of it changed. */
function trainerSource(changes: Partial<TrainerParts> & Pick<TrainerParts, 'name'>): string {
  const { start, name, parametersSchema, before, work, abort, artifact, metrics, dataDigest } = { ...right, ...changes }
  return `import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { biasOf } from './bias-of.js'
${start}
const sha256 = (data) => createHash('sha256').update(JSON.stringify(data)).digest('hex')
const weighted = ({ labels, weights }) => ({ labels: Array.from(labels), weights: Array.from(weights ?? labels, (weight) => weights ? weight : 1) })

const lossOf = (bias, { labels, weights }) => {
  const costs = labels.map((label, row) => weights[row] * Math.log1p(Math.exp(label === 1 ? -bias : bias)))
  const sum = (values) => values.reduce((total, value) => total + value, 0)
  return sum(costs) / sum(weights)
}

const fitInWorker = (learnt, signal, onProgress) => new Promise((resolve, reject) => {
  const worker = new Worker(new URL('worker.js', import.meta.url), { workerData: learnt })
  signal?.addEventListener('abort', () => {
    ${abort}
    worker.terminate()
  })
  worker.on('message', ({ progress, bias }) => progress ? onProgress?.(progress) : resolve(bias))
  worker.on('error', reject)
})

export default {
  specVersion: 1,
  name: ${name},
  parametersSchema: ${parametersSchema},
  async fit({ signature, rows, labels, weights: rowWeights, validation, signal, onProgress }) {
    ${before}
    const learnt = weighted({ labels, weights: rowWeights })
    const bias = await ${work}
    const weights = Object.fromEntries(Object.keys(signature.input.properties).map((name) => [name, 0]))
    return {
      artifact: new TextEncoder().encode(JSON.stringify(${artifact})),
      metrics: ${metrics},
      dataDigest: ${dataDigest},
    }
  },
}
`
}

const biasSource = `export const biasOf = ({ labels, weights }) => {
  const sum = (values) => values.reduce((total, value) => total + value, 0)
  const share = sum(labels.map((label, row) => label * weights[row])) / sum(weights)
  return Math.log(share / (1 - share))
}
`

function workerSource({ progress, workerEnd }: Pick<TrainerParts, 'progress' | 'workerEnd'>): string {
  return `import { parentPort, workerData } from 'node:worker_threads'
import { biasOf } from './bias-of.js'
for (const progress of ${progress}) parentPort.postMessage({ progress })
parentPort.postMessage({ bias: biasOf(workerData) })
${workerEnd}
`
}

/** The files of a trainer that has this name. */
export function trainerFiles(name: string, changes: Partial<TrainerParts> = {}): Files {
  return {
    'package.json': moduleManifest(name),
    'index.js': trainerSource({ name: `'${name}'`, ...changes }),
    'bias-of.js': biasSource,
    'worker.js': workerSource({ ...right, ...changes }),
  }
}

/** The two runtimes that run what it fits; the second knows two fields more, `onlyFirst` and `secondBias`. */
export const trainerRuntimes: Readonly<Record<string, Files>> = {
  'first-runtime': runtimeFiles('first-runtime'),
  'second-runtime': runtimeFiles('second-runtime', {
    read: `let weights, bias, missing, onlyFirst, secondBias
    try {
      ({ weights, bias, missing, onlyFirst, secondBias } = JSON.parse(Buffer.from(artifact).toString()))
    } catch (cause) {
      throw refused(String(cause))
    }
    if (onlyFirst) throw refused('onlyFirst')
    bias = secondBias ?? bias`,
  }),
}
