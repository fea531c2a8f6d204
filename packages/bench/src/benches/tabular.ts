import { env } from 'onnxruntime-node'
import type { Bench, Progress } from '../harness/bench.ts'
import type { Part, Result } from '../harness/result.ts'
import { makeBooster } from '../tabular/make-booster.ts'
import { makeNetwork } from '../tabular/make-network.ts'
import { measureBatches } from '../tabular/measure-batches.ts'
import { measureColdStart } from '../tabular/measure-cold-start.ts'
import { measureMemory } from '../tabular/measure-memory.ts'
import { measureReasons } from '../tabular/measure-reasons.ts'
import { measureRegistryRow } from '../tabular/measure-registry-row.ts'
import { measureRow } from '../tabular/measure-row.ts'
import { measureTwoWorkers } from '../tabular/measure-two-workers.ts'
import { type ModelUnderTest, modelUnderTest } from '../tabular/model-under-test.ts'
import { onnxruntimePeer } from '../tabular/onnxruntime-peer.ts'
import { measureShap } from '../tabular/shap.ts'
import { openXgboost } from '../tabular/xgboost-peer.ts'

/** Trees and networks that are made for it: the same ones in every run. */
export const tabularBench: Bench = {
  name: 'tabular',
  description: 'runtime-tabular against ONNX Runtime and XGBoost, one thread each',
  run,
}

const onnxruntime = `onnxruntime-node ${env.versions.node}, 1 thread`

const rowCases = [
  { id: 'row-100-trees', document: () => makeBooster(100), limit: 15 },
  { id: 'row-500-trees', document: () => makeBooster(500), limit: 7 },
  { id: 'row-logistic', document: () => makeNetwork(), limit: 100 },
  { id: 'row-mlp', document: () => makeNetwork(64, 32), limit: 5 },
] as const

async function run(progress: Progress): Promise<readonly Result[]> {
  const results: Result[] = []
  for (const { id, document, limit } of rowCases) {
    progress(id)
    const { value, note } = await measureRow(id, document())
    results.push({ ...atLeast(id, limit, [{ name: 'one row', value, note }]), against: `session.run, ${onnxruntime}` })
  }
  const models = new Map<number, ModelUnderTest>()
  for (const trees of [100, 500]) models.set(trees, await modelUnderTest(makeBooster(trees)))
  const [small, large] = [...models.values()] as [ModelUnderTest, ModelUnderTest]
  progress('registry-row')
  const registryRow = atLeast('registry-row', 8, [await measureRegistryRow(small.conversion)])
  results.push({ ...registryRow, against: `the same by runtime-onnx, ${onnxruntime}` })
  results.push(await batchVsOnnxruntime(models, progress), await batchVsXgboost(models, progress))
  results.push(await measureShap(progress), await measureReasons(progress))
  progress('two-workers')
  results.push(await measureTwoWorkers(large))
  progress('cold-start')
  results.push(await measureColdStart())
  progress('memory-20-models-mb')
  results.push(atMost('memory-20-models-mb', 'MB', 60, 'the process before', await measureMemory(large, 20)))
  return results
}

async function batchVsOnnxruntime(models: ReadonlyMap<number, ModelUnderTest>, progress: Progress): Promise<Result> {
  const parts: Part[] = []
  for (const [trees, model] of models) {
    progress(`batch-vs-ort: ${trees} trees`)
    parts.push(...(await measureBatches(trees, model, onnxruntimePeer(model.session))))
  }
  return { ...atLeast('batch-vs-ort', 8, parts), against: `session.run, ${onnxruntime}` }
}

async function batchVsXgboost(models: ReadonlyMap<number, ModelUnderTest>, progress: Progress): Promise<Result> {
  const parts: Part[] = []
  let against = 'XGBoost, inplace_predict, 1 thread'
  for (const [trees, model] of models) {
    progress(`batch-vs-xgboost: ${trees} trees`)
    const peer = await openXgboost(makeBooster(trees))
    if (!peer)
      return { ...atLeast('batch-vs-xgboost', 6, []), value: null, against, reason: 'Python has no XGBoost here' }
    against = `XGBoost ${peer.version}, inplace_predict, 1 thread`
    parts.push(...(await measureBatches(trees, model, peer)))
    await peer.close()
  }
  return { ...atLeast('batch-vs-xgboost', 6, parts), against }
}

/** The least of the parts counts. */
function atLeast(id: string, limit: number, parts: readonly Part[]): Omit<Result, 'against'> {
  const value = Math.min(...parts.map(({ value }) => value))
  return { id, value, unit: 'ratio', goal: { relation: '>=', limit }, parts }
}

function atMost(id: string, unit: string, limit: number, against: string, part: Part): Result {
  return { id, value: part.value, unit, against, goal: { relation: '<=', limit }, parts: [part] }
}
