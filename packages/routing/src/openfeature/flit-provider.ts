import { isFlitError, type Row } from '@flit-ml/spec'
import {
  ErrorCode,
  type EvaluationContext,
  type JsonValue,
  OpenFeatureEventEmitter,
  type Provider,
  ProviderEvents,
  type ResolutionDetails,
} from '@openfeature/server-sdk'
import type { RouteChange } from '../route-change.ts'
import type { ArmAssignment } from '../switching/arm-assignment.ts'
import type { Router } from '../switching/router.ts'
import { reasonOf } from './reason-of.ts'

/**
 * Answers OpenFeature with the arms of a router's routes. A flag is a route; the unit is the context's `targetingKey`, and the
 * rest of the context the row for the route's rule. As a string its value is the arm, as an object `{ arm, model, version }`.
 * It never throws: where there is no answer, the default is the value, and the reason is ERROR or DISABLED.
 */
export class FlitProvider implements Provider {
  readonly metadata = { name: 'flit' } as const
  readonly runsOn = 'server'
  readonly events: OpenFeatureEventEmitter = new OpenFeatureEventEmitter()
  readonly #router: Router
  readonly #follow = ({ kind }: RouteChange): void => {
    if (kind !== 'configuration-refused') this.events.emit(ProviderEvents.ConfigurationChanged)
  }

  constructor(router: Router) {
    this.#router = router
  }

  async initialize(): Promise<void> {
    this.#router.events.on('changed', this.#follow)
  }

  async onClose(): Promise<void> {
    this.#router.events.off('changed', this.#follow)
  }

  async resolveStringEvaluation(
    flag: string,
    byDefault: string,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<string>> {
    return this.#resolve(flag, byDefault, context, ({ arm }) => arm)
  }

  async resolveObjectEvaluation<T extends JsonValue>(
    flag: string,
    byDefault: T,
    context: EvaluationContext,
  ): Promise<ResolutionDetails<T>> {
    const value = ({ arm, model }: ArmAssignment) =>
      ({ arm, model: model.id, version: model.version }) as JsonValue as T
    return this.#resolve(flag, byDefault, context, value)
  }

  async resolveBooleanEvaluation(flag: string, byDefault: boolean): Promise<ResolutionDetails<boolean>> {
    return mismatch(flag, byDefault)
  }

  async resolveNumberEvaluation(flag: string, byDefault: number): Promise<ResolutionDetails<number>> {
    return mismatch(flag, byDefault)
  }

  #resolve<T>(
    flag: string,
    byDefault: T,
    { targetingKey, ...row }: EvaluationContext,
    choose: (assignment: ArmAssignment) => T,
  ): ResolutionDetails<T> {
    try {
      const assignment = this.#router.route(flag).assign(targetingKey, row as Row)
      const { arm, model, configuration } = assignment
      const reason = reasonOf[assignment.reason]
      if (reason === 'DISABLED') return { value: byDefault, reason }
      const flagMetadata = { model: `${model.id}@${model.version}`, configuration, assignment: assignment.reason }
      return { value: choose(assignment), variant: arm, reason, flagMetadata }
    } catch (error) {
      const isUnknown = isFlitError(error, 'FLIT_ROUTE_NOT_FOUND')
      return failed(byDefault, isUnknown ? ErrorCode.FLAG_NOT_FOUND : ErrorCode.GENERAL, String(error))
    }
  }
}

function mismatch<T>(flag: string, byDefault: T): ResolutionDetails<T> {
  return failed(byDefault, ErrorCode.TYPE_MISMATCH, `${flag} is a route: its value is a string or an object.`)
}

function failed<T>(value: T, errorCode: ErrorCode, errorMessage: string): ResolutionDetails<T> {
  return { value, reason: 'ERROR', errorCode, errorMessage }
}
