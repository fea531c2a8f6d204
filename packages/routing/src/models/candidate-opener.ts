import type { LoadedModel, LoadedModelInfo, Registry } from '@flit-ml/core'
import { FlitError, isFlitError, type Row } from '@flit-ml/spec'
import { invalidConfiguration } from '../configuration/invalid-configuration.ts'
import type { DecisionModel } from '../decision.ts'
import type { Shadow } from '../routes/route.ts'
import type { ShadowPool } from '../shadows/shadow-pool.ts'
import type { AskedModel } from './asked-model.ts'
import type { Candidate } from './candidate.ts'
import { installCommand } from './install-command.ts'
import type { Lease, ModelPool } from './model-pool.ts'
import { type Scaling, scalingBy } from './scaling.ts'
import { scoreFieldOf } from './score-field.ts'

/** What models are opened by. */
export interface OpenedBy {
  readonly registry: Registry
  readonly pool: ModelPool
  readonly shadowPool: ShadowPool
}

interface Leasing<Model extends AskedModel> {
  acquire(reference: string, parameters?: Row): Promise<Lease<Model>>
}

interface Taker {
  readonly model: AskedModel
  readonly pin: DecisionModel
}

interface Named {
  readonly model: LoadedModel
  readonly reference: string
}

/** Adverse-action notices have four. */
const defaultReasons = 4

/** Opens the models that a configuration names, and keeps them for it. `path` names the configuration's file in errors. */
export class CandidateOpener {
  readonly leases: Lease<AskedModel>[] = []
  readonly warnings: string[] = []
  readonly pinned: Record<string, string> = {}
  readonly #pool: ModelPool
  readonly #shadowPool: ShadowPool
  readonly #registry: Registry
  readonly #path: string

  constructor({ pool, shadowPool, registry }: OpenedBy, path: string) {
    this.#pool = pool
    this.#shadowPool = shadowPool
    this.#registry = registry
    this.#path = path
  }

  /**
   * `field` is where the configuration names the model, `reasons` how many are wanted: undefined where none have to be.
   * @throws FlitError FLIT_CONFIGURATION_INVALID where it is not installed, FLIT_ROUTE_INVALID where it cannot stand there.
   */
  async open(field: string, reference: string, scaling: Scaling | null, reasons?: number): Promise<Candidate> {
    const { model } = await this.#acquire(field, reference, this.#pool)
    const { info } = model
    const scoreField = this.#scoreField(field, reference, info)
    const explained = await this.#reasons(field, { model, reference }, reasons)
    return { model, ...describe(info, reference), scoreField, reasons: explained, scaling }
  }

  /** @throws FlitError as `open` does. */
  async openShadow(field: string, reference: string): Promise<Pick<Shadow, 'model' | 'pin'>> {
    const { model } = await this.#acquire(field, reference, this.#shadowPool)
    this.#scoreField(field, reference, model.info)
    return { model, pin: pinOf(model.info, reference) }
  }

  async openScaling(field: string, reference: string, parameters?: Row): Promise<Scaling> {
    const { model } = await this.#acquire(field, reference, this.#pool, parameters)
    const scaling = scalingBy(model)
    if (!scaling) throw this.#invalid(field, reference, 'it does not turn one number into another')
    return scaling
  }

  /** @throws FlitError FLIT_ROUTE_INVALID where a model does not take the rows of a route's champion. */
  async assertTakes(field: string, { model, pin }: Taker, row: Row): Promise<void> {
    try {
      await model.predict([row])
    } catch (cause) {
      throw this.#invalid(field, pin.reference, "it does not take the champion's rows", cause)
    }
  }

  release(): void {
    for (const lease of this.leases) lease.release()
  }

  #scoreField(field: string, reference: string, info: LoadedModelInfo): string {
    const scoreField = scoreFieldOf(info)
    if (scoreField === undefined) throw this.#invalid(field, reference, 'its answer is not one number')
    return scoreField
  }

  async #acquire<Model extends AskedModel>(
    field: string,
    reference: string,
    pool: Leasing<Model>,
    parameters?: Row,
  ): Promise<Lease<Model>> {
    const lease = await pool.acquire(reference, parameters).catch((cause: unknown) => {
      if (isFlitError(cause, 'FLIT_MODEL_NOT_FOUND')) throw this.#missing(field, reference, cause)
      if (!isFlitError(cause, 'FLIT_REFERENCE_INVALID')) throw cause
      throw invalidConfiguration(this.#path, field, 'a model id, or one with a semver range', cause)
    })
    this.leases.push(lease)
    this.pinned[reference] = lease.model.info.reference
    return lease
  }

  async #reasons(field: string, { model, reference }: Named, wanted?: number): Promise<number | undefined> {
    if (wanted === 0) return undefined
    const reasons = wanted ?? defaultReasons
    try {
      // The first explanation takes long with some models: it is not to be a decision's.
      await model.predict([model.info.signature.example.input], { reasons })
      return reasons
    } catch (cause) {
      if (!isFlitError(cause, 'FLIT_REASONS_UNAVAILABLE')) throw cause
      if (wanted !== undefined) throw this.#invalid(field, reference, 'it gives no reasons', cause)
      this.warnings.push(`'${field}': what ${model.info.reference} decides has no reasons.`)
      return undefined
    }
  }

  #missing(field: string, reference: string, cause: FlitError): FlitError {
    return new FlitError('FLIT_CONFIGURATION_INVALID', {
      problem: `'${field}' in ${this.#path} names ${reference}, which is not installed.`,
      remedy: `Install it: ${installCommand(reference, this.#registry)}`,
      details: { path: this.#path, field, expected: 'a model that is installed' },
      cause,
    })
  }

  #invalid(field: string, reference: string, why: string, cause?: unknown): FlitError {
    return new FlitError('FLIT_ROUTE_INVALID', {
      problem: `'${field}' in ${this.#path} names ${reference}, which cannot stand there: ${why}.`,
      remedy: 'Name another model there.',
      details: { path: this.#path, field, reference },
      cause,
    })
  }
}

function describe(info: LoadedModelInfo, reference: string): Pick<Candidate, 'pin' | 'runtime'> {
  const { runtime, runtimeVersion } = info
  return {
    pin: pinOf(info, reference),
    runtime: runtime === undefined ? null : Object.freeze({ name: runtime, version: runtimeVersion ?? null }),
  }
}

function pinOf({ id, version, sha256 }: LoadedModelInfo, reference: string): DecisionModel {
  return Object.freeze({ id, version, sha256: sha256 ?? null, reference })
}
