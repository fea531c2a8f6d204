import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import type { SharedBatch } from './batch-worker.ts'
import { makeRows } from './make-booster.ts'
import type { ModelUnderTest } from './model-under-test.ts'

const rows = 100_000
const script = join(import.meta.dirname, 'batch-worker.js')

/** A batch in shared memory, answered by two worker threads, each with the model, against one of them. */
export async function measureTwoWorkers({ conversion, kernel }: ModelUnderTest): Promise<Result> {
  const goal = { relation: '>=', limit: 1.8 } as const
  const result = { id: 'two-workers', unit: 'ratio', against: 'one of the two workers', goal } as const
  if (availableParallelism() < 2) return { ...result, value: null, reason: 'there is one core here' }
  const matrix = makeRows(rows)
  const expected = kernel.predict(matrix)
  const batch: SharedBatch = {
    onnx: conversion.onnx,
    rows: shared(matrix),
    answers: shared(new Float32Array(expected.length)),
    next: new Int32Array(new SharedArrayBuffer(4)),
  }
  const workers = [1, 2].map(() => new Worker(script, { workerData: batch }))
  try {
    for (const some of [workers.slice(0, 1), workers.slice(1), workers]) {
      batch.answers.fill(0)
      await answer(batch, some)
      assertSameAnswers('two-workers', batch.answers, expected)
    }
    const sides = { one: () => answer(batch, workers.slice(0, 1)), two: () => answer(batch, workers) }
    const times = await interleave(sides, { rounds: 15, warmUpMilliseconds: 500 })
    const note = `${(median(times.two) / 1000).toFixed(0)} ms, and ${(median(times.one) / 1000).toFixed(0)} ms`
    const value = ratio(times.one, times.two)
    return { ...result, value, parts: [{ name: `500 trees, ${rows.toLocaleString('en')} rows`, value, note }] }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

async function answer({ next }: SharedBatch, workers: readonly Worker[]): Promise<void> {
  Atomics.store(next, 0, 0)
  const done = workers.map((worker) => once(worker, 'message'))
  for (const worker of workers) worker.postMessage('start')
  await Promise.all(done)
}

function shared(numbers: Float32Array): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(numbers.byteLength))
  copy.set(numbers)
  return copy
}
