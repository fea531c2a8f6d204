import type { Decision, DecisionRequest, DecisionSink, RouteChange, ShadowAnswer } from '@flit-ml/routing'
import type { KeptDecision } from '../kept-decision.ts'
import type { KeptLabel, Label } from '../labels/label.ts'
import type { PrivacyOptions } from '../privacy/privacy.ts'
import type { Checkpoint } from '../stores/entry.ts'
import type { DecisionStore } from '../stores/store.ts'

export interface DecisionLogOptions extends PrivacyOptions {
  readonly store: DecisionStore
  /** How many requests share a transaction at most. Default: 64. */
  readonly groupSize?: number
  /** What time it is, in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: () => number
}

/** A decision with what came to be known of it later. */
export interface DecisionFile {
  readonly decision: KeptDecision
  /** In the order in which they were kept. */
  readonly labels: readonly KeptLabel[]
}

/** Where a router keeps its decisions, and an application its labels. Whatever resolves is kept. */
export interface DecisionLog extends DecisionSink, AsyncDisposable {
  /** @throws FlitError FLIT_DECISION_CONFLICT where another request was answered under this id. */
  find(id: string, request: DecisionRequest): Promise<Decision | undefined>
  /**
   * Keeps decisions, all of them or none; see `DecisionSink`.
   * @throws FlitError FLIT_DECISION_CONFLICT, FLIT_DECISION_NOT_KEPT or FLIT_DECISION_INVALID.
   */
  record(decisions: readonly Decision[]): Promise<readonly Decision[]>
  /** @throws FlitError FLIT_DECISION_NOT_FOUND or FLIT_DECISION_NOT_KEPT. */
  addShadows(id: string, shadows: readonly ShadowAnswer[]): Promise<void>
  /** @throws FlitError FLIT_DECISION_NOT_KEPT. */
  recordChange(change: RouteChange): Promise<void>
  /**
   * Keeps labels, all of them or none. The same label again changes nothing.
   * @throws FlitError FLIT_DECISION_NOT_FOUND, FLIT_DECISION_NOT_KEPT or FLIT_DECISION_INVALID.
   */
  addLabels(labels: readonly Label[]): Promise<void>
  /** What is kept under an id: with its shadows, and its labels. */
  get(id: string): Promise<DecisionFile | undefined>
  /** The end of the chain: kept where whoever can write the store cannot, it proves what was there. */
  checkpoint(): Promise<Checkpoint>
  /** Waits for what is being kept, then closes the store. */
  close(): Promise<void>
}
