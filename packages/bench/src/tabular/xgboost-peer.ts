import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { columns as madeColumns } from './make-booster.ts'
import type { BatchPeer } from './measure-batches.ts'

export interface XgboostPeer extends BatchPeer {
  readonly version: string
  /** The same for the contributions of a matrix, and the bias, [rows, columns + 1]. */
  prepareContributions(matrix: Float32Array): ReturnType<BatchPeer['prepare']>
  close(): Promise<void>
}

const script = join(import.meta.dirname, '../../python/xgboost_peer.py')
const python = process.platform === 'linux' ? '/usr/bin/python3' : 'python3'

/** XGBoost in a Python process of its own; `undefined` where that has no XGBoost. A call adds some 50 µs to a batch. */
export async function openXgboost(
  booster: string | Uint8Array,
  columns: number = madeColumns,
): Promise<XgboostPeer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  writeFileSync(join(folder, 'model.json'), booster)
  const child = spawn(python, [script, folder, String(columns)], { stdio: ['pipe', 'pipe', 'ignore'] })
  const exit = once(child, 'exit').catch(() => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function close(): Promise<void> {
    child.stdin.end()
    await exit
    rmSync(folder, { recursive: true })
  }

  async function ask(command: string): Promise<void> {
    child.stdin.write(`${command}\n`)
    if ((await lines.next()).done) throw new Error('The process of XGBoost ended.')
  }

  async function load(matrix: Float32Array): Promise<void> {
    writeFileSync(join(folder, 'rows.bin'), matrix)
    await ask('load')
  }

  async function answers(): Promise<Float32Array> {
    await ask('save')
    const { buffer, byteOffset, length } = readFileSync(join(folder, 'answers.bin'))
    return new Float32Array(buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer)
  }

  const first = await lines.next()
  if (first.done) {
    await close()
    return undefined
  }
  return {
    version: first.value,
    close,
    // Two units of the last place of a probability near 1: XGBoost's exp is another one.
    tolerance: 2 ** -22,
    async prepare(matrix) {
      await load(matrix)
      return { run: () => ask('run'), answers }
    },
    async prepareContributions(matrix) {
      await load(matrix)
      await ask('read')
      return { run: () => ask('explain'), answers }
    },
  }
}
