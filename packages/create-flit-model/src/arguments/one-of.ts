import { usageError } from '../errors.ts'

/** @throws FlitError FLIT_USAGE where the value of a flag is none of these. */
export function oneOf<const T extends string>(
  flag: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  const known = allowed.find((each) => each === value)
  if (value === undefined || known !== undefined) return known
  throw usageError(flag, `${flag} is '${value}'.`, `It takes ${allowed.join(' or ')}.`)
}
