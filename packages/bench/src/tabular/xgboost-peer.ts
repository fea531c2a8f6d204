import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPython } from '../harness/python.ts'
import { columns as madeColumns } from './make-booster.ts'
import type { BatchPeer } from './measure-batches.ts'

export interface XgboostPeer extends BatchPeer {
  readonly version: string
  /** The same for the contributions of a matrix, and the bias, [rows, columns + 1]. */
  prepareContributions(matrix: Float32Array): ReturnType<BatchPeer['prepare']>
  close(): Promise<void>
}

const script = join(import.meta.dirname, '../../python/xgboost_peer.py')

/** XGBoost in a Python process of its own; `undefined` where that has no XGBoost. A call adds some 50 µs to a batch. */
export async function openXgboost(
  booster: string | Uint8Array,
  columns: number = madeColumns,
): Promise<XgboostPeer | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  writeFileSync(join(folder, 'model.json'), booster)
  const peer = await openPython(script, [folder, String(columns)])
  if (!peer) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const { greeting: version, ask } = peer

  const run = (command: string) => async (): Promise<void> => {
    await ask(command)
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

  return {
    version,
    async close() {
      await peer.close()
      rmSync(folder, { recursive: true })
    },
    // Two units of the last place of a probability near 1: XGBoost's exp is another one.
    tolerance: 2 ** -22,
    async prepare(matrix) {
      await load(matrix)
      return { run: run('run'), answers }
    },
    async prepareContributions(matrix) {
      await load(matrix)
      await ask('read')
      return { run: run('explain'), answers }
    },
  }
}
