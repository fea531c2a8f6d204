import { isDeepStrictEqual } from 'node:util'
import type { Decision, ShadowAnswer } from '../decision.ts'
import type { DecisionRequest, DecisionSink } from '../decision-sink.ts'
import type { RouteChange } from '../route-change.ts'

/** Keeps decisions in memory, by the rules of a store. */
export class MemorySink implements DecisionSink {
  readonly decisions: Map<string, Decision> = new Map()
  readonly shadows: Map<string, readonly ShadowAnswer[]> = new Map()
  readonly changes: RouteChange[] = []
  /** What `record` throws, where it is not to keep anything. */
  failure: Error | undefined

  async find(id: string, request: DecisionRequest): Promise<Decision | undefined> {
    const found = this.decisions.get(id)
    if (found && !isDeepStrictEqual(requestOf(found), request)) throw conflict()
    return found
  }

  async record(decisions: readonly Decision[]): Promise<readonly Decision[]> {
    await new Promise(setImmediate)
    if (this.failure) throw this.failure
    return Promise.all(
      decisions.map(async (decision) => {
        const kept = (await this.find(decision.id, requestOf(decision))) ?? decision
        this.decisions.set(kept.id, kept)
        return kept
      }),
    )
  }

  async addShadows(id: string, shadows: readonly ShadowAnswer[]): Promise<void> {
    this.shadows.set(id, shadows)
  }

  async recordChange(change: RouteChange): Promise<void> {
    this.changes.push(change)
  }
}

function requestOf({ route, row, assignment: { unit } }: Decision): DecisionRequest {
  return { route, row, unit }
}

function conflict(): Error {
  return Object.assign(new Error('The id is taken.'), { code: 'FLIT_DECISION_CONFLICT' })
}
