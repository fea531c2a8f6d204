import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../harness/median.ts'
import type { Part } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { makeRows } from './make-booster.ts'
import type { ModelUnderTest } from './model-under-test.ts'
import { runProcess } from './run-process.ts'

const script = join(import.meta.dirname, 'memory-child.js')
/** Enough for each model to be compiled. */
const rows = 100

interface MemoryReport {
  readonly answers: readonly (readonly number[])[]
  readonly bytes: number
}

/** What so many models add to the resident memory of a process, in MB. */
export async function measureMemory({ conversion, kernel }: ModelUnderTest, models: number): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  const path = join(folder, 'model.onnx')
  writeFileSync(path, conversion.onnx)
  try {
    const args = ['--expose-gc', script, path, String(models), String(rows)]
    const reports = Array.from({ length: 3 }, (): MemoryReport => JSON.parse(runProcess(args)))
    const expected = kernel.predict(makeRows(rows))
    for (const found of reports.flatMap(({ answers }) => answers)) assertSameAnswers('memory', found, expected)
    const value = median(reports.map(({ bytes }) => bytes / 1e6))
    return { name: `${models} models of 500 trees`, value, note: 'resident memory after a batch by each' }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
