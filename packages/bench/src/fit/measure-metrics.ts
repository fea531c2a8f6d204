import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Progress } from '../harness/bench.ts'
import { interleave, ratio } from '../harness/interleave.ts'
import { median } from '../harness/median.ts'
import { openPython, type PythonPeer } from '../harness/python.ts'
import type { Part, Result } from '../harness/result.ts'
import { assertSameAnswers } from '../harness/wrong-answers.ts'
import { figures } from './figures.ts'
import { makeScores, type ScoredRows } from './make-scores.ts'

const script = join(import.meta.dirname, '../../python/metrics_peer.py')
const rows = 1_000_000
const tolerance = 1e-9

/** All figures of a million rows, and each alone, against scikit-learn and SciPy. */
export async function measureMetrics(progress: Progress): Promise<Result> {
  progress('metrics-vs-sklearn')
  const folder = mkdtempSync(join(tmpdir(), 'flit-bench-'))
  const scored = makeScores(rows)
  writeFileSync(join(folder, 'labels.bin'), scored.labels)
  writeFileSync(join(folder, 'scores.bin'), scored.scores)
  const peer = await openPython(script, [folder])
  const against = `${peer?.greeting ?? 'scikit-learn'}: all figures of ${rows.toLocaleString('en')} rows`
  const result = { id: 'metrics-vs-sklearn', unit: 'ratio', against, goal: { relation: '>=', limit: 1 } } as const
  try {
    if (!peer) return { ...result, value: null, reason: 'Python has no scikit-learn or SciPy here' }
    const parts = await compareEach(scored, peer, progress)
    return { ...result, value: parts[0]?.value ?? null, parts }
  } finally {
    await peer?.close()
    rmSync(folder, { recursive: true })
  }
}

async function compareEach(scored: ScoredRows, peer: PythonPeer, progress: Progress): Promise<readonly Part[]> {
  const rocAuc = JSON.parse(await peer.ask('rocAuc'))
  assertSameAnswers('roc_auc_score', figures['auc']?.(scored).slice(0, 1) ?? [], rocAuc, tolerance)
  const parts: Part[] = []
  for (const [name, figure] of Object.entries(figures)) {
    progress(`metrics-vs-sklearn: ${name}`)
    assertSameAnswers(name, figure(scored), JSON.parse(await peer.ask(name)), tolerance)
    const sides = { ours: () => figure(scored), peer: () => peer.ask(name) }
    parts.push(partOf(name, await interleave(sides, { rounds: 7, warmUpMilliseconds: 0 })))
  }
  return parts
}

function partOf(name: string, { ours, peer }: Readonly<Record<'ours' | 'peer', readonly number[]>>): Part {
  const speed = (times: readonly number[]): string => (rows / median(times)).toFixed(1)
  return { name, value: ratio(peer, ours), note: `${speed(ours)} million rows a second, and ${speed(peer)} million` }
}
