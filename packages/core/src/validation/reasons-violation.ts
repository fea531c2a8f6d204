import type { Signature } from '@flit-ml/spec'
import type { Violation } from './first-violation.ts'

/** Where reasons are told that must not be, or that nobody could tell apart. */
export function reasonsViolation(signature: Signature): Violation | undefined {
  const { reasons, output } = signature
  if (!reasons) return undefined
  if (Object.hasOwn(output.properties, 'reasons')) {
    return {
      field: 'output.properties.reasons',
      value: 'reasons',
      expected: "absent: answers get their 'reasons' there",
    }
  }
  const codes = new Set<string>()
  const features = new Set<string>()
  for (const [index, { code, ...reason }] of reasons.codes.entries()) {
    const field = `reasons.codes.${index}`
    if (codes.has(code)) return { field: `${field}.code`, value: code, expected: `unique, and '${code}' is not` }
    codes.add(code)
    for (const feature of reason.features) {
      const expected = featureExpected(feature, signature, features)
      if (expected) return { field: `${field}.features`, value: feature, expected }
      features.add(feature)
    }
  }
  return undefined
}

/** What a feature of a reason has to be, where this one is not. */
function featureExpected(feature: string, { input, encoding }: Signature, known: ReadonlySet<string>) {
  const schema = Object.hasOwn(input.properties, feature) ? input.properties[feature] : undefined
  if (!schema) return `names of inputs, which '${feature}' is not`
  if (schema.protected) return `inputs that are not protected, as '${feature}' is`
  if (known.has(feature)) return `inputs of this reason alone, and '${feature}' is one of two`
  const isScored = encoding?.layout !== 'matrix' || encoding.columns.some(({ name }) => name === feature)
  return isScored ? undefined : `inputs that are scored, and '${feature}' is not in the encoding`
}
