import type { TrainerCheckName } from '../trainer/checks/trainer-check.ts'
import type { TrainerParts } from './trainer-source.ts'

/** A trainer that is broken in one way, and the one check that has to find it. */
export interface TrainerFault {
  readonly check: TrainerCheckName
  readonly name: string
  readonly message: string
  readonly parts: Partial<TrainerParts>
}

const seed = `seed: { type: 'integer', minimum: 0, default: 0, description: 'has no effect' }`
const closed = 'additionalProperties: false'

export const trainerFaults: readonly TrainerFault[] = [
  {
    check: 'name',
    name: 'misnamed',
    message: `The trainer's name is "other", and has to be "misnamed"`,
    parts: { name: "'other'" },
  },
  {
    check: 'parameters',
    name: 'without-a-seed',
    message: "The parameters have no 'seed'",
    parts: { parametersSchema: `{ type: 'object', properties: {}, ${closed} }` },
  },
  {
    check: 'parameters',
    name: 'undescribed',
    message: "The parameter 'depth' has no description",
    parts: {
      parametersSchema: `{ type: 'object', properties: { ${seed}, depth: { type: 'integer', default: 1 } }, ${closed} }`,
    },
  },
  {
    check: 'parameters',
    name: 'without-a-default',
    message: "The parameter 'depth' has no default",
    parts: {
      parametersSchema: `{ type: 'object', properties: { ${seed}, depth: { type: 'integer', description: 'of a tree' } }, ${closed} }`,
    },
  },
  {
    check: 'parameters',
    name: 'takes-unknown-parameters',
    message: 'A fit with an unknown parameter is not refused',
    parts: { parametersSchema: `{ type: 'object', properties: { ${seed} } }` },
  },
  {
    check: 'determinism',
    name: 'by-chance',
    message: 'Fitted again, the artifact is another',
    parts: { artifact: '{ bias: bias + 1e-12 * Math.random(), weights, missing: { income: 0 } }' },
  },
  {
    check: 'determinism',
    name: 'digests-by-chance',
    message: 'The same rows have two digests',
    parts: { dataDigest: 'sha256(Math.random())' },
  },
  {
    check: 'determinism',
    name: 'digests-nothing',
    message: 'Other rows have the same digest',
    parts: { dataDigest: "sha256('')" },
  },
  {
    check: 'worker',
    name: 'works-on-the-loop',
    message: 'The fit starts no thread and no process',
    parts: {
      work: `new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        onProgress?.({ done: 1, step: 'all' })
        setTimeout(() => resolve(biasOf(learnt)), 20)
      })`,
    },
  },
  {
    check: 'worker',
    name: 'leaves-its-worker',
    message: 'its thread or process is still there',
    // Longer than the check waits.
    parts: { workerEnd: 'setTimeout(() => {}, 6000)' },
  },
  { check: 'progress', name: 'tells-nothing', message: 'No progress is told', parts: { progress: '[]' } },
  {
    check: 'progress',
    name: 'falls-back',
    message: 'After 0.5, 0.25 is told',
    parts: { progress: `[{ done: 0.5, step: 'half' }, { done: 0.25, step: 'less' }]` },
  },
  {
    check: 'progress',
    name: 'does-more-than-all',
    message: '100 is told as the share that is done',
    parts: { progress: `[{ done: 100, step: 'all' }]` },
  },
  {
    check: 'progress',
    name: 'tells-no-step',
    message: 'What is done is not told',
    parts: { progress: `[{ done: 1, step: '' }]` },
  },
  {
    check: 'progress',
    name: 'is-late',
    message: '-1 seconds are told to be left',
    parts: { progress: `[{ done: 1, step: 'all', secondsLeft: -1 }]` },
  },
  {
    check: 'abort',
    name: 'starts-although-aborted',
    message: 'An aborted fit ends with a result',
    parts: { before: '' },
  },
  {
    check: 'abort',
    name: 'goes-on-although-aborted',
    message: 'An aborted fit ends with a result',
    parts: { work: 'fitInWorker(learnt, undefined, onProgress)' },
  },
  {
    check: 'abort',
    name: 'has-a-reason-of-its-own',
    message: 'An aborted fit ends with Error: stopped',
    parts: { abort: "reject(new Error('stopped'))" },
  },
  {
    check: 'abort',
    name: 'goes-on-once-it-has-begun',
    message: 'A fit that is aborted while it is under way ends with a result',
    parts: {
      start: 'let hasBegun',
      before: 'signal?.throwIfAborted(); hasBegun = false',
      work: 'fitInWorker(learnt, signal, (progress) => { hasBegun = true; onProgress?.(progress) })',
      abort: 'if (hasBegun) return; reject(signal.reason)',
    },
  },
  {
    check: 'abort',
    name: 'leaves-a-thread-when-it-is-aborted',
    message: 'Once the fit was aborted, its thread or process is still there',
    // Longer than the check waits.
    parts: {
      abort: "reject(signal.reason); new Worker('setTimeout(() => {}, 6000)', { eval: true }).on('message', resolve)",
    },
  },
  {
    check: 'labels',
    name: 'takes-arrays-alone',
    message: 'no array',
    parts: { before: "signal?.throwIfAborted(); if (!Array.isArray(labels)) throw new Error('no array')" },
  },
  {
    check: 'validation',
    name: 'forgets-the-validation',
    message: 'Of the validation nothing is told: logLoss',
    parts: { metrics: '{ logLoss: lossOf(bias, learnt) }' },
  },
  {
    check: 'validation',
    name: 'measures-nothing',
    message: "The metric 'validationLogLoss' is NaN",
    parts: {
      metrics: '{ logLoss: lossOf(bias, learnt), validationLogLoss: lossOf(bias, { labels: [], weights: [] }) }',
    },
  },
  {
    check: 'answers',
    name: 'measures-without-weights',
    message: 'The trainer tells a logLoss of',
    parts: {
      metrics: '{ logLoss: lossOf(bias, weighted({ labels })), validationLogLoss: 1 }',
    },
  },
  {
    check: 'answers',
    name: 'tells-no-loss',
    message: "does not tell the metric 'logLoss'",
    parts: { metrics: '{ validationLogLoss: 1 }' },
  },
  {
    check: 'runtimes',
    name: 'runs-by-one-alone',
    message: 'second-runtime refuses the artifact',
    parts: { artifact: '{ bias, weights, missing: { income: 0 }, onlyFirst: true }' },
  },
  {
    check: 'runtimes',
    name: 'answers-otherwise-by-another',
    message: 'second-runtime and first-runtime are',
    parts: { artifact: '{ bias, weights, missing: { income: 0 }, secondBias: bias + 0.001 }' },
  },
  {
    check: 'loaded model',
    name: 'learns-nothing',
    message: 'Fitted to other labels, the new model answers the same',
    parts: { work: 'fitInWorker(learnt, signal, onProgress).then(() => 1)' },
  },
]
