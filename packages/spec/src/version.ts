/** The version of the contract that this package holds. */
export const SPEC_VERSION = 1 as const
