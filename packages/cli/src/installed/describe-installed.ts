import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRegistry, type ModelInfo } from '@flit-ml/core'
import type { Manifest, Model, Signature } from '@flit-ml/spec'
import { unreadable } from '../errors.ts'

/** What an installed model says of itself. */
export interface InstalledModel {
  readonly info: ModelInfo & { readonly package: string; readonly path: string }
  readonly manifest: Manifest
  readonly signature: Signature
}

/**
 * Reads what a listed model says of itself; it is not loaded, and none of its code runs.
 * @throws FlitError FLIT_SIGNATURE_INVALID or FLIT_FILE_UNREADABLE.
 */
export function describeInstalled(info: ModelInfo): InstalledModel {
  const { id, version, task, path = '', package: name = '' } = info
  const { flitModel: manifest } = readJson(join(path, 'package.json')) as { readonly flitModel: Manifest }
  const signature = readJson(join(path, manifest.signature)) as Signature
  // A registration is checked as a package is.
  createRegistry({ packages: [] }).register({ id, version, task, signature }, neverAsked)
  return { info: { ...info, path, package: name }, manifest, signature }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw unreadable(path, cause)
  }
}

const neverAsked: Model = { specVersion: 1, predict: () => [] }
