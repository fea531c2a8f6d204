import { isDeepStrictEqual } from 'node:util'
import { differences, type LoadedModel, type PackageEstimator } from '@flit-ml/core'
import type { JsonSchema, ObjectSchema, Row, Signature } from '@flit-ml/spec'

/** How a version grows, by semver. */
export type Bump = 'patch' | 'minor' | 'major'

export interface Release {
  readonly bump: Bump
  readonly why: string
}

/** What releasing a model means where none can be asked that was released before it. */
export function bumpWithout({ manifest }: PackageEstimator): Release {
  return manifest.artifact
    ? { bump: 'major', why: 'another signature than that of the artifact before' }
    : { bump: 'minor', why: 'the first artifact' }
}

/**
 * What releasing one model after another means for those who ask it: what they can see of its signature is another one, a major
 * version; other answers to any of these rows, or other parameters that none of them has to give, a minor one; else a patch.
 */
export async function bumpOf(
  before: LoadedModel,
  after: LoadedModel,
  rows: readonly Row[],
  tolerance: number,
): Promise<Release> {
  const changed = changedParts(before.info.signature, after.info.signature)
  if (changed.length > 0) return { bump: 'major', why: `another signature: ${changed.join(', ')}` }
  const isSame = isDeepStrictEqual(before.info.signature.parameters, after.info.signature.parameters)
  const signature = isSame ? 'the same signature' : 'parameters that are new, or have other defaults'
  const found = differences(await after.predict(rows), await before.predict(rows), tolerance)
  const asked = rows.length.toLocaleString('en')
  if (found.length > 0) {
    return {
      bump: 'minor',
      why: `${signature}, and ${found.length.toLocaleString('en')} other answers to ${asked} rows`,
    }
  }
  return { bump: isSame ? 'patch' : 'minor', why: `${signature}, and the same answers to all ${asked} rows` }
}

/** What callers see. The encoding, the background and the example are the model's own. */
const visible = ['input', 'output', 'reasons'] as const

function changedParts(before: Signature, after: Signature): string[] {
  const changed = visible.filter((part) => !isDeepStrictEqual(before[part], after[part]))
  return takesAll(before.parameters, after.parameters) ? changed : [...changed, 'parameters']
}

/** Whether parameters that one schema allows are allowed by another, as far as their names and limits tell. */
function takesAll(before: ObjectSchema | undefined, after: ObjectSchema | undefined): boolean {
  const named = Object.entries(before?.properties ?? {})
  const isAllowed = named.every(([name, schema]) =>
    isDeepStrictEqual(limitsOf(schema), limitsOf(after?.properties[name])),
  )
  return isAllowed && (after?.required ?? []).every((name) => before?.required?.includes(name))
}

function limitsOf(schema: JsonSchema | undefined): unknown {
  const { default: _, description, ...limits } = schema ?? {}
  return schema && limits
}
