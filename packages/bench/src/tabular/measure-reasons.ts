import { type Conversion, convert } from '@flit-ml/convert'
import { createRegistry, type LoadedModel } from '@flit-ml/core'
import { readOracle } from '@flit-ml/oracles'
import type { Row } from '@flit-ml/spec'
import type { Progress } from '../harness/bench.ts'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { writeModelPackage } from './model-package.ts'

/** 100 trees of depth 6 over 13 columns, some of them missing, as for `shap-vs-xgboost`. */
const oracle = 'credit_data/xgb100_missing'
const most = 4

/** One row with its four reasons against the row alone, both by `predict` of a model of the registry. */
export async function measureReasons(progress: Progress): Promise<Result> {
  progress('reasons-row')
  const { model, rows } = readOracle(oracle)
  const part = await measure(oracle, convert(model), rows)
  const goal = { relation: '<=', limit: 10 } as const
  return {
    id: 'reasons-row',
    value: part.value,
    unit: 'ratio',
    against: 'the row without reasons',
    goal,
    parts: [part],
  }
}

async function measure(name: string, conversion: Conversion, rows: readonly Row[]): Promise<Part> {
  const { folder, remove } = writeModelPackage(conversion, '@flit-ml/runtime-tabular')
  await using registry = createRegistry({ packages: [folder] })
  const model = await registry.getCachedModel('bench.trees')
  await assertSameReasons(name, model, rows)
  const rowOf = (turn: number) => [rows[turn % rows.length] as Row]
  const sides = {
    reasoned: (turn: number) => model.predict(rowOf(turn), { reasons: most }),
    alone: (turn: number) => model.predict(rowOf(turn)),
  }
  const times = await interleave(sides, { rounds: 400, roundMilliseconds: 0.4 })
  remove()
  const note = `${median(times.reasoned).toFixed(1)} µs, and ${median(times.alone).toFixed(2)} µs`
  return { name, value: ratio(times.reasoned, times.alone), note }
}

/** That reasons change no answer, and are the largest contributions. */
async function assertSameReasons(name: string, model: LoadedModel, rows: readonly Row[]): Promise<void> {
  const reasoned = await model.predict(rows, { reasons: most })
  assertSameAnswers(
    name,
    reasoned.map(({ probability }) => Number(probability)),
    await model.predictProba(rows),
  )
  for (const [row, { contributions }] of (await model.explain(rows)).entries()) {
    const found = reasoned[row]?.reasons.map(({ contribution }) => contribution) ?? []
    const largest = Object.values(contributions).toSorted((a, b) => b - a)
    assertSameAnswers(
      `${name}, row ${row}`,
      found,
      largest.slice(0, most).filter((value) => value > 0),
    )
  }
}
