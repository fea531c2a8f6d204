import type { Decision, ShadowAnswer } from './decision.ts'
import type { RouteChange } from './route-change.ts'

/** What was asked: two requests under one id are the same where all of this is. */
export type DecisionRequest = Pick<Decision, 'route' | 'row'> & { readonly unit: string | null }

/** What a router needs of a store: `@flit-ml/decisions` has one. */
export interface DecisionSink {
  /**
   * The decision that is kept under an id that a caller gave.
   * @throws an error, where it is one of another request: ids are idempotent.
   */
  find(id: string, request: DecisionRequest): Promise<Decision | undefined>
  /**
   * Keeps decisions, all of them or none. Gives back, in their order, those that are kept under their ids: these, or earlier
   * ones of the same requests. What it gives back is answered, so that a store may add a warning.
   * @throws an error, where one could not be kept, or is kept already of another request.
   */
  record(decisions: readonly Decision[]): Promise<readonly Decision[]>
  /** Adds what the shadows said of a decision that was recorded. The router waits for it, but nobody who asked. */
  addShadows(id: string, shadows: readonly ShadowAnswer[]): Promise<void>
  /** Keeps what changed in the routing: a switch, a step of a ramp, a step back with its reason. */
  recordChange?(change: RouteChange): Promise<void>
}
