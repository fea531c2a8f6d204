import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import onnx from '@flit-ml/runtime-onnx'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { type InstalledModel, installedModel } from './installed-model.ts'
import { runProcess } from './run-process.ts'

const name = '@flit-ml/model-xgboost-risk'
const script = join(import.meta.dirname, 'start-child.js')

/**
 * Whole processes that import the runtime, load a real model and answer a row, as multiples of one that does nothing. The
 * value is that of a process which finds the trees compiled, as every process of an application does after the first.
 */
export async function measureColdStart(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  const model = installedModel(name)
  const args = [script, model.artifactPath, model.signaturePath]
  const cached = [...args, join(folder, 'artifact')]
  try {
    for (const command of [args, cached, cached]) await check(model, runProcess(command))
    const sides = {
      cached: () => runProcess(cached),
      uncached: () => runProcess(args),
      empty: () => runProcess(['-e', '0']),
    }
    const { empty, ...times } = await interleave(sides, { rounds: 25, warmUpMilliseconds: 1 })
    const part = (name: string, side: readonly number[]): Part => ({
      name,
      value: ratio(side, empty),
      note: `${(median(side) / 1000).toFixed(0)} ms, and ${(median(empty) / 1000).toFixed(0)} ms`,
    })
    const parts = [part('trees compiled before', times.cached), part('nothing kept', times.uncached)] as const
    return {
      id: 'cold-start',
      value: parts[0].value,
      unit: 'ratio',
      against: `node -e 0; ours with ${name}`,
      goal: { relation: '<=', limit: 1.3 },
      parts,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function check({ source }: InstalledModel, output: string): Promise<void> {
  const reference = await onnx.load(source)
  const answers = (list: readonly object[]) => list.map((answer) => Number(Object(answer).probability))
  const expected = answers(await reference.predict([source.signature.example.input]))
  await reference.dispose?.()
  assertSameAnswers('cold-start', answers(JSON.parse(output)), expected)
}
