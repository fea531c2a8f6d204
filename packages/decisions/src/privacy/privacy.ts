import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'
import type { Decision, DecisionRequest } from '@flit-ml/routing'
import { invalid } from '../errors.ts'
import { canonicalJson } from '../json/canonical-json.ts'
import type { KeptDecision } from '../kept-decision.ts'

export interface PrivacyOptions {
  /**
   * A secret of 16 bytes or more. With it units are kept as their HMAC-SHA256, in hexadecimal, and never plain. It stays
   * the same as long as the store: under another key the same request is taken for another one.
   */
  readonly key?: string | Uint8Array
  /** The names of the fields of rows that are never kept. It takes a key: without one, a digest would give them away. */
  readonly redact?: readonly string[]
}

const leastKeyBytes = 16

/** What becomes of personal data before anything is kept. */
export class Privacy {
  readonly #key: KeyObject | undefined
  readonly #redacted: readonly string[]

  /** @throws FlitError FLIT_DECISION_INVALID for a key that is too short, or none where fields are redacted. */
  constructor({ key, redact = [] }: PrivacyOptions) {
    if (key === undefined && redact.length > 0) throw invalid('key', key, 'given where fields are redacted')
    this.#key = key === undefined ? undefined : secretKey(key)
    this.#redacted = redact
  }

  /** The same for the same request. */
  fingerprint({ route, unit, row }: DecisionRequest): string {
    return this.#digest(canonicalJson([route, unit, row]))
  }

  /** The decision as it may be kept. */
  hide(decision: Decision): KeptDecision {
    const redacted = this.#redacted.filter((name) => Object.hasOwn(decision.row, name))
    const row = redacted.length === 0 ? decision.row : without(decision.row, redacted)
    return { ...decision, assignment: this.#hideUnit(decision.assignment), row, redacted }
  }

  #hideUnit(assignment: Decision['assignment']): Decision['assignment'] {
    const { unit, isUnitHashed } = assignment
    if (unit === null || isUnitHashed || !this.#key) return assignment
    return { ...assignment, unit: this.#digest(unit), isUnitHashed: true }
  }

  #digest(text: string): string {
    return this.#key ? createHmac('sha256', this.#key).update(text).digest('hex') : hash('sha256', text, 'hex')
  }
}

function secretKey(key: string | Uint8Array): KeyObject {
  const bytes = Buffer.from(key)
  if (bytes.length < leastKeyBytes) throw invalid('key', '(a secret)', `of ${leastKeyBytes} bytes or more`)
  return createSecretKey(bytes)
}

function without(row: Decision['row'], names: readonly string[]): Decision['row'] {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)))
}
