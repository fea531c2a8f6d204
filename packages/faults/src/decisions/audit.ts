import { type RecordSource, verifyChain } from '@flit-ml/decisions'

/** What is wrong with a store, in words: acknowledged ids that are lost, ids that are there twice, a broken chain. */
export async function audit(source: RecordSource, acknowledged: Iterable<string>): Promise<string[]> {
  const counts = new Map<string, number>()
  for await (const { id } of source.read({ kind: 'decision' })) counts.set(id, (counts.get(id) ?? 0) + 1)
  const lost = [...acknowledged].filter((id) => !counts.has(id))
  const twice = [...counts].filter(([, count]) => count > 1)
  const { findings } = await verifyChain(source)
  return [
    ...lost.map((id) => `${id} was acknowledged, and is lost`),
    ...twice.map(([id, count]) => `${id} is there ${count} times`),
    ...findings.map((finding) => `the chain is broken: ${JSON.stringify(finding)}`),
  ]
}
