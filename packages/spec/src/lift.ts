import { FlitError } from './error.ts'

/** A value of the contract: it says for which version it was written. */
export interface Versioned {
  readonly specVersion: number
}

/** By the version that each takes; each gives back the next version. */
export type Adapters = Readonly<Record<number, (older: never) => Versioned>>

/**
 * Lifts a value, one version at a time, to the newest version of the contract; `what` names it in the error.
 * @throws FlitError FLIT_SPEC_UNSUPPORTED where there is no way from its version to the newest.
 */
export function lift<T extends Versioned>(
  what: string,
  value: Versioned,
  newest: T['specVersion'],
  adapters: Adapters = {},
): T {
  if (value.specVersion === newest) return value as T
  const adapter = adapters[value.specVersion]
  if (adapter) return lift(what, adapter(value as never), newest, adapters)
  throw new FlitError('FLIT_SPEC_UNSUPPORTED', {
    problem: `${what} is written for version ${value.specVersion} of the contract, and this core knows version ${newest}.`,
    remedy: value.specVersion > newest ? 'Update @flit-ml/core.' : 'Ask its owner for a release for a newer version.',
    details: { found: value.specVersion, newest },
  })
}
