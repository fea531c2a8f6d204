import type { Signature } from '@flit-ml/spec'

/** The names of the inputs that may be missing. */
export function optionalInputs({ input }: Signature): string[] {
  const required = new Set(input.required)
  return Object.keys(input.properties).filter((name) => !required.has(name))
}
