import { isDeepStrictEqual } from 'node:util'
import { differences, type LoadedModel, type PackageEstimator } from '@flit-ml/core'
import type { Row, Signature } from '@flit-ml/spec'

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
 * What releasing one model after another means for those who ask it: another signature is a major version, other answers to
 * any of these rows a minor one, and neither a patch.
 */
export async function bumpOf(
  before: LoadedModel,
  after: LoadedModel,
  rows: readonly Row[],
  tolerance: number,
): Promise<Release> {
  const changed = changedParts(before.info.signature, after.info.signature)
  if (changed.length > 0) return { bump: 'major', why: `another signature: ${changed.join(', ')}` }
  const found = differences(await after.predict(rows), await before.predict(rows), tolerance)
  const asked = rows.length.toLocaleString('en')
  return found.length > 0
    ? {
        bump: 'minor',
        why: `the same signature, and ${found.length.toLocaleString('en')} other answers to ${asked} rows`,
      }
    : { bump: 'patch', why: `the same signature, and the same answers to all ${asked} rows` }
}

/** What callers see. The encoding, the background and the example are the model's own. */
const visible = ['input', 'output', 'parameters', 'reasons'] as const

function changedParts(before: Signature, after: Signature): string[] {
  return visible.filter((part) => !isDeepStrictEqual(before[part], after[part]))
}
