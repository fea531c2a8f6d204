import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ModelInfo, PackageEstimator } from '@flit-ml/core'
import { composeCard, hasFigures } from '@flit-ml/evaluation'
import type { GoldenRows, Signature } from '@flit-ml/spec'
import type { NewFile } from '../output/write-all.ts'
import { findChangesets } from './find-changesets.ts'
import type { Findings, Judge } from './judges/judge.ts'
import { renderChangeset } from './render-changeset.ts'
import { renderJson } from './render-json.ts'
import type { TrainingResult } from './training-result.ts'
import { withArtifact } from './with-artifact.ts'

export interface NewParts<Found extends Findings> {
  readonly judge: Judge<Found>
  readonly result: TrainingResult<Found>
  readonly signature: Signature
  /** Written where the manifest names a file for them. */
  readonly golden: GoldenRows
}

/**
 * The files of a package that a training changes, and its changeset; empty where it changes nothing. The manifest comes last: until
 * it stands, its sha256 is not that of the artifact, which no application takes then.
 */
export function newFiles<Found extends Findings>(
  { info, manifest }: PackageEstimator,
  { judge, result, signature, golden }: NewParts<Found>,
): NewFile[] {
  const { path: folder, package: name } = info
  const { artifact: bytes } = result.fitted
  const artifact = {
    path: manifest.artifact?.path ?? join(dirname(manifest.signature), 'model.onnx'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
  const card = info.card && cardWith(info, judge.renderCard(result.figures))
  const packageJson = join(folder, 'package.json')
  const files = [
    { path: join(folder, artifact.path), content: bytes },
    { path: join(folder, manifest.signature), content: renderJson(signature) },
    ...(info.golden ? [{ path: info.golden, content: renderJson(golden) }] : []),
    ...(card && info.card ? [{ path: info.card, content: card }] : []),
    { path: packageJson, content: withArtifact(readFileSync(packageJson, 'utf8'), manifest, artifact) },
  ].filter(isChanged)
  const changesets = findChangesets(folder)
  if (files.length === 0 || !changesets) return files
  const path = join(changesets, `train-${basename(name)}-${artifact.sha256.slice(0, 8)}.md`)
  return [{ path, content: renderChangeset(name, judge, result) }, ...files]
}

/** The card with its new figures, where it has a place for them; one that is not there yet begins with them. */
function cardWith({ card: path = '', id, description }: ModelInfo, figures: string): string | undefined {
  const card = existsSync(path) ? readFileSync(path, 'utf8') : newCard(id, description)
  return hasFigures(card) ? composeCard(card, figures) : undefined
}

function newCard(id: string, description: string | undefined): string {
  return [`# ${id}`, ...(description ? [description] : []), '## Figures', '<!-- figures -->\n<!-- /figures -->\n'].join(
    '\n\n',
  )
}

function isChanged({ path, content }: NewFile): boolean {
  return !existsSync(path) || !readFileSync(path).equals(Buffer.from(content))
}
