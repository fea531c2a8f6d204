import { convert } from '@flit-ml/convert'
import { type OracleRow, readOracle, toMatrix } from '@flit-ml/oracles'
import runtime from '@flit-ml/runtime-tabular'
import type { Explanation, MatrixEncoding, Model, Signature } from '@flit-ml/spec'
import type { Progress } from '../harness/bench.ts'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { openXgboost, type XgboostPeer } from './xgboost-peer.ts'

/** 100 trees of depth 6 over 13 columns, some of them missing, and 1,000 rows that they were not trained on. */
const oracle = 'credit_data/xgb100_missing'
const tolerance = 1e-5

/** The Shapley values of rows, by name, against those that XGBoost computes of a matrix that is ready. */
export async function measureShap(progress: Progress): Promise<Result> {
  progress('shap-vs-xgboost')
  const { model: booster, rows } = readOracle(oracle)
  const { onnx, encoding } = convert(booster)
  const { columns } = encoding as MatrixEncoding
  const model = await load(onnx, encoding as MatrixEncoding)
  const peer = await openXgboost(booster, columns.length)
  const against = `pred_contribs of XGBoost${peer ? ` ${peer.version}` : ''}, 1 thread`
  const result = { id: 'shap-vs-xgboost', unit: 'ratio', against, goal: { relation: '>=', limit: 20 } } as const
  if (!peer) return { ...result, value: null, reason: 'Python has no XGBoost here' }
  try {
    return { ...result, ...(await compare(model, rows, columns, peer)) }
  } finally {
    await peer.close()
  }
}

async function compare(
  { explain }: Model,
  rows: readonly OracleRow[],
  columns: MatrixEncoding['columns'],
  peer: XgboostPeer,
): Promise<Pick<Result, 'value' | 'parts'>> {
  const explainRows = () => explain?.(rows) ?? []
  const found = (await explainRows()).flatMap(({ bias, contributions }: Explanation) => [
    ...columns.map(({ name }) => contributions[name] as number),
    bias,
  ])
  const { run, answers } = await peer.prepareContributions(toMatrix(rows, columns))
  await run()
  assertSameAnswers(oracle, found, await answers(), tolerance)
  const sides = { peer: run, explain: explainRows }
  const times = await interleave(sides, { rounds: 7, warmUpMilliseconds: 500 })
  const [ours, theirs] = [median(times.explain) / rows.length, median(times.peer) / rows.length]
  const value = ratio(times.peer, times.explain)
  const note = `${ours.toFixed(1)} µs a row, and ${theirs.toFixed(0)} µs`
  return { value, parts: [{ name: oracle, value, note }] }
}

async function load(artifact: Uint8Array, encoding: MatrixEncoding): Promise<Model> {
  const properties = Object.fromEntries(encoding.columns.map(({ name }) => [name, { type: ['number', 'null'] }]))
  const signature: Signature = {
    specVersion: 1,
    input: { type: 'object', properties, additionalProperties: false },
    output: { type: 'object', properties: { probability: { type: 'number' } }, additionalProperties: false },
    encoding,
    example: { input: {}, output: {} },
  }
  return await runtime.load({ artifact, task: 'binary-classification', signature, options: {} })
}
