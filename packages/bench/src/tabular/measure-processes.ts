import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { makeRows } from './make-booster.ts'
import type { ModelUnderTest } from './model-under-test.ts'

const script = join(import.meta.dirname, 'child.js')

/** The whole process, from its start to its end, as a multiple of one that does nothing. */
export async function measureColdStart(model: ModelUnderTest): Promise<Part> {
  return withArtifact(model, async (path) => {
    check('cold-start', run([script, path]), model, 1)
    const sides = { ours: () => run([script, path]), empty: () => run(['-e', '0']) }
    const times = await interleave(sides, { rounds: 15, warmUpMilliseconds: 1 })
    const milliseconds = (side: readonly number[]) => (median(side) / 1000).toFixed(0)
    const note = `${milliseconds(times.ours)} ms, and ${milliseconds(times.empty)} ms`
    return { name: '100 trees', value: ratio(times.ours, times.empty), note }
  })
}

/** What so many models add to the resident memory of a process, in MB. */
export async function measureMemory(model: ModelUnderTest, models: number): Promise<Part> {
  return withArtifact(model, async (path) => {
    const outputs = Array.from({ length: 3 }, () => run(['--expose-gc', script, path, String(models)]))
    for (const output of outputs) check('memory', output, model, models)
    const sizes = outputs.map((output) => JSON.parse(output).bytes / 1e6)
    return {
      name: `${models} models of 500 trees`,
      value: median(sizes),
      note: 'resident memory after the first answers',
    }
  })
}

function check(what: string, output: string, { kernel }: ModelUnderTest, models: number): void {
  const expected = Array.from({ length: models }, () => kernel.predict(makeRows(1))[1] as number)
  assertSameAnswers(what, JSON.parse(output).answers, expected)
}

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A process failed: ${stderr}`)
  return stdout
}

async function withArtifact<T>({ conversion }: ModelUnderTest, use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  const path = join(folder, 'model.onnx')
  writeFileSync(path, conversion.onnx)
  try {
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
