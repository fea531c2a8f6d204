import type { EventEmitter } from 'node:events'
import type { Registry } from '@flit-ml/core'
import type { FlitError, Row } from '@flit-ml/spec'
import type { FlitConfiguration } from '../configuration/configuration.ts'
import type { Request } from '../deciding/request.ts'
import type { Decision } from '../decision.ts'
import type { DecisionSink } from '../decision-sink.ts'
import type { RouterEvents } from '../observing/router-events.ts'
import type { ConfigurationTaken } from '../route-change.ts'
import type { ArmAssignment } from './arm-assignment.ts'
import type { RouteStatus } from './route-status.ts'

export interface RouterOptions {
  /** The installed models. The router has instances of its own of those that it needs. */
  readonly registry: Registry
  /** A `flit.config` file, or what one says. Default: the one in the working directory. */
  readonly config?: string | FlitConfiguration
  /** Keeps decisions before they are answered. Default: none are kept. */
  readonly store?: DecisionSink
  /** With it, decisions hold units as HMAC-SHA-256 by this key, and never plain. */
  readonly unitKey?: string | Uint8Array
  /** A file that keeps how far ramps have come, over restarts. Default: after a restart each begins anew. */
  readonly rampsFile?: string
}

/** Decides by the configuration that answers now, and switches to others while it does. */
export interface Router extends AsyncDisposable {
  /** The version of the configuration that answers now. */
  readonly version: string
  /** What the configuration that answers now says. */
  readonly configuration: FlitConfiguration
  readonly events: EventEmitter<RouterEvents>
  /**
   * A route by its name; it follows every switch.
   * @throws FlitError FLIT_ROUTE_NOT_FOUND.
   */
  route(name: string): RouteHandle
  /** What answers which route now. */
  routes(): readonly RouteStatus[]
  /**
   * All that `apply` does, but that nothing takes over: what would be switched to.
   * @throws FlitError as `apply` does.
   */
  check(configuration: FlitConfiguration): Promise<ConfigurationTaken>
  /**
   * Switches: the models of a configuration are loaded, and answer their golden rows, before they take over in one step; those
   * that are no longer named are disposed of after their last decision. The installed models are looked at anew.
   * With `expected`, only where that version still answers.
   * @throws FlitError FLIT_CONFIGURATION_INVALID, FLIT_ROUTE_INVALID, FLIT_GOLDEN_DIFFERS, FLIT_CONFIGURATION_STALE, or why a model
   * cannot be loaded. The configuration before goes on.
   */
  apply(configuration: FlitConfiguration, options?: { readonly expected?: string }): Promise<ConfigurationTaken>
  /** Reads the file again, and applies it. */
  reload(): Promise<ConfigurationTaken>
  /** Reloads whenever the file changes, and on SIGHUP, until it is closed. `events` tells what came of it. */
  watch(): { close(): void }
  /** Asks each routed model its golden rows: whether this router is fit to answer. */
  examine(): Promise<readonly Examined[]>
  /** Decides no more, and resolves after the decisions that are under way; then the models are disposed of. */
  dispose(): Promise<void>
}

/** What came of a model's golden rows. */
export interface Examined {
  /** The id with its version. */
  readonly model: string
  /** `null` where it answers them rightly. */
  readonly error: FlitError | null
}

/** A route, whichever configuration answers. */
export interface RouteHandle {
  readonly name: string
  /**
   * @throws FlitError FLIT_ROW_INVALID or FLIT_REQUEST_INVALID; FLIT_ROUTE_NOT_FOUND where a switch took the route away; why the
   * models did not answer, where there is no fallback; and what the store throws.
   */
  decide(row: Row, options?: Omit<Request, 'row'>): Promise<Decision>
  /** Decides all of them by one configuration, or none. */
  decideMany(requests: readonly Request[]): Promise<readonly Decision[]>
  /** Which arm a unit has, without asking a model. */
  assign(unit: string | undefined, row?: Row): ArmAssignment
}
