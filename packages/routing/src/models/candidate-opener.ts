import type { LoadedModel, LoadedModelInfo, Registry } from '@flit-ml/core'
import { FlitError, isFlitError, type Row } from '@flit-ml/spec'
import { invalidConfiguration } from '../configuration/invalid-configuration.ts'
import type { Candidate } from './candidate.ts'
import { installCommand } from './install-command.ts'
import type { Lease, ModelPool } from './model-pool.ts'
import { type Scaling, scalingBy } from './scaling.ts'
import { scoreFieldOf } from './score-field.ts'

interface Named {
  readonly model: LoadedModel
  readonly reference: string
}

/** Adverse-action notices have four. */
const defaultReasons = 4

/** Opens the models that a configuration names, and keeps them for it. `path` names the configuration's file in errors. */
export class CandidateOpener {
  readonly leases: Lease[] = []
  readonly warnings: string[] = []
  readonly pinned: Record<string, string> = {}
  readonly #pool: ModelPool
  readonly #registry: Registry
  readonly #path: string

  constructor(pool: ModelPool, registry: Registry, path: string) {
    this.#pool = pool
    this.#registry = registry
    this.#path = path
  }

  /**
   * `field` is where the configuration names the model, `reasons` how many are wanted: undefined where none have to be.
   * @throws FlitError FLIT_CONFIGURATION_INVALID where it is not installed, FLIT_ROUTE_INVALID where it cannot stand there.
   */
  async open(field: string, reference: string, scaling: Scaling | null, reasons?: number): Promise<Candidate> {
    const { model } = await this.#acquire(field, reference)
    const { info } = model
    const scoreField = scoreFieldOf(info)
    if (scoreField === undefined) throw this.#invalid(field, reference, 'its answer is not one number')
    const explained = await this.#reasons(field, { model, reference }, reasons)
    return { model, ...describe(info, reference), scoreField, reasons: explained, scaling }
  }

  async openScaling(field: string, reference: string, parameters?: Row): Promise<Scaling> {
    const { model } = await this.#acquire(field, reference, parameters)
    const scaling = scalingBy(model)
    if (!scaling) throw this.#invalid(field, reference, 'it does not turn one number into another')
    return scaling
  }

  /** @throws FlitError FLIT_ROUTE_INVALID where a model does not take the rows of a route's champion. */
  async assertTakes(field: string, { model, pin }: Candidate, row: Row): Promise<void> {
    try {
      await model.predict([row])
    } catch (cause) {
      throw this.#invalid(field, pin.reference, "it does not take the champion's rows", cause)
    }
  }

  release(): void {
    for (const lease of this.leases) lease.release()
  }

  async #acquire(field: string, reference: string, parameters?: Row): Promise<Lease> {
    const lease = await this.#pool.acquire(reference, parameters).catch((cause: unknown) => {
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

function describe({ id, version, sha256, runtime, runtimeVersion }: LoadedModelInfo, reference: string) {
  return {
    pin: Object.freeze({ id, version, sha256: sha256 ?? null, reference }),
    runtime: runtime === undefined ? null : Object.freeze({ name: runtime, version: runtimeVersion ?? null }),
  }
}
