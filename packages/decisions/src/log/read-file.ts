import type { ShadowAnswer } from '@flit-ml/routing'
import type { KeptDecision } from '../kept-decision.ts'
import { type Label, markSuperseded } from '../labels/label.ts'
import type { RecordSource } from '../stores/store.ts'
import type { DecisionFile } from './decision-log.ts'

/** What a store holds of one decision. */
export async function readFile(source: RecordSource, id: string): Promise<DecisionFile | undefined> {
  let decision: KeptDecision | undefined
  const labels: Required<Label>[] = []
  const shadows: ShadowAnswer[] = []
  for await (const { kind, body } of source.read({ decision: id })) {
    const content = JSON.parse(body)
    if (kind === 'decision') decision = content
    else if (kind === 'label') labels.push(content)
    else shadows.push(...content.shadows)
  }
  if (!decision) return undefined
  return {
    decision: { ...decision, shadows: [...decision.shadows, ...shadows] },
    labels: markSuperseded(labels),
  }
}
