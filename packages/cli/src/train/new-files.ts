import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { composeCard, hasFigures, renderFigures } from '@flit-ml/evaluation'
import type { GoldenRows, Signature } from '@flit-ml/spec'
import type { NewFile } from '../output/write-all.ts'
import { findChangesets } from './find-changesets.ts'
import type { OpenPackage } from './open-package.ts'
import { renderChangeset } from './render-changeset.ts'
import { renderJson } from './render-json.ts'
import type { TrainingResult } from './training-result.ts'

export interface NewParts {
  readonly result: TrainingResult
  readonly signature: Signature
  /** Written where the manifest names a file for them. */
  readonly golden: GoldenRows
}

/**
 * The files of a package that a training changes, and its changeset; empty where it changes nothing. The manifest comes last: until
 * it stands, its sha256 is not that of the artifact, which no application takes then.
 */
export function newFiles({ folder, name, manifest }: OpenPackage, { result, signature, golden }: NewParts): NewFile[] {
  const { artifact } = result.fitted
  const sha256 = createHash('sha256').update(artifact).digest('hex')
  const card = manifest.card && cardWith(join(folder, manifest.card), result)
  const packageJson = readFileSync(join(folder, 'package.json'), 'utf8')
  const files = [
    { path: join(folder, manifest.artifact.path), content: artifact },
    { path: join(folder, manifest.signature), content: renderJson(signature) },
    ...(manifest.golden ? [{ path: join(folder, manifest.golden), content: renderJson(golden) }] : []),
    ...(card && manifest.card ? [{ path: join(folder, manifest.card), content: card }] : []),
    { path: join(folder, 'package.json'), content: packageJson.replaceAll(manifest.artifact.sha256, sha256) },
  ].filter(isChanged)
  const changesets = findChangesets(folder)
  if (files.length === 0 || !changesets) return files
  const path = join(changesets, `train-${basename(name)}-${sha256.slice(0, 8)}.md`)
  return [{ path, content: renderChangeset(name, result) }, ...files]
}

/** The card with its new figures, where it has a place for them. */
function cardWith(path: string, { figures }: TrainingResult): string | undefined {
  const card = readFileSync(path, 'utf8')
  return hasFigures(card) ? composeCard(card, renderFigures(figures)) : undefined
}

function isChanged({ path, content }: NewFile): boolean {
  return !existsSync(path) || !readFileSync(path).equals(Buffer.from(content))
}
