import type { DecisionLog } from '@flit-ml/decisions'
import { decisionOf } from './decision-of.ts'

/** How many decisions wait at once to be kept. */
const inFlight = 64

/** Keeps a decision for each id, 64 at a time, and tells which were acknowledged, and which refused. */
export async function keepInLanes(
  log: DecisionLog,
  ids: Iterator<string>,
  { acknowledged, refused }: { acknowledged(id: string): void; refused(id: string, error: unknown): void },
): Promise<void> {
  const keepOneAfterAnother = async (): Promise<void> => {
    for (let next = ids.next(); !next.done; next = ids.next()) {
      try {
        await log.record([decisionOf(next.value)])
        acknowledged(next.value)
      } catch (error) {
        refused(next.value, error)
      }
    }
  }
  await Promise.all(Array.from({ length: inFlight }, keepOneAfterAnother))
}

/** Ids without an end, until the signal says so. */
export function* idsOf(prefix: string, signal?: AbortSignal): Generator<string> {
  for (let number = 0; !signal?.aborted; number++) yield `${prefix}-${number}`
}
