import type { UnfittedManifest } from '@flit-ml/core'
import type { DeclarativeManifest } from '@flit-ml/spec'

/** The text of a package.json with another artifact in its manifest; the first one stands before the signature. */
export function withArtifact(
  text: string,
  { artifact: before }: UnfittedManifest,
  artifact: DeclarativeManifest['artifact'],
): string {
  if (before) return text.replaceAll(before.sha256, artifact.sha256)
  const parsed = JSON.parse(text)
  const entries = Object.entries(parsed.flitModel).flatMap((entry) =>
    entry[0] === 'signature' ? [['artifact', artifact], entry] : [entry],
  )
  return `${JSON.stringify({ ...parsed, flitModel: Object.fromEntries(entries) }, null, 2)}\n`
}
