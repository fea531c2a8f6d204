import type { Checkpoint } from '../stores/entry.ts'
import type { RecordSource } from '../stores/store.ts'
import { ChainReader } from './chain-reader.ts'
import { explainBreaks } from './explain-breaks.ts'
import type { Verification } from './finding.ts'

/**
 * Reads a store from the first record to the last, and says which were changed, removed, inserted or reordered. What
 * somebody who can write the store wrote wholly anew shows by `checkpoints` alone, which are kept elsewhere. What is kept
 * meanwhile does no harm.
 */
export async function verifyChain(
  source: RecordSource,
  checkpoints: readonly Checkpoint[] = [],
): Promise<Verification> {
  const head = await source.head()
  const chain = new ChainReader([...checkpoints, head])
  let records = 0
  for await (const record of source.read()) {
    chain.take(record)
    records++
  }
  const least = Math.max(head.sequence, ...checkpoints.map(({ sequence }) => sequence))
  chain.finish(least, (await source.head()).sequence)
  const findings = [...chain.findings, ...(await explainBreaks(chain.breaks, source))]
  const { sequence, hash } = chain.end
  return {
    store: source.name,
    records,
    findings: findings.toSorted((a, b) => a.sequence - b.sequence),
    checkpoint: { sequence, hash },
  }
}
