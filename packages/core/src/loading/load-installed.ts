import { join } from 'node:path'
import { FlitError, type Row, type Signature } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'
import type { InstalledModel } from '../discovery/describe-model.ts'
import { readPackageFile } from '../package-file.ts'
import { checkParameters } from '../validation/check-parameters.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { loadDeclarative } from './load-declarative.ts'
import { loadEntry } from './load-entry.ts'
import type { Loaded } from './loaded.ts'
import { sha256Of } from './sha256-of.ts'

/** Loads the model of an installed package. */
export async function loadInstalled(installed: InstalledModel, given: Row): Promise<Loaded> {
  const { info, manifest } = installed
  const signature = readSignature(installed)
  const parameters = checkParameters(given, signature.parameters, `parameters of ${info.reference}`)
  if (manifest.entry === undefined) {
    return { info: { ...info, signature }, model: await loadDeclarative(installed, manifest, signature) }
  }
  const sha256 = sha256Of(readPackageFile({ folder: info.path, name: info.package }, manifest.entry))
  return {
    info: { ...info, signature, sha256 },
    model: await loadEntry(installed, manifest, { signature, parameters }),
  }
}

function readSignature({ info, manifest }: InstalledModel): Signature {
  const path = join(info.path, manifest.signature)
  const text = readPackageFile({ folder: info.path, name: info.package }, manifest.signature).toString('utf8')
  return checkSignature(parse(text, path), manifest.task, path)
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new FlitError('FLIT_FILE_UNREADABLE', {
      problem: `${path} is not JSON (${causeOf(cause)}).`,
      remedy: 'Install the package again, or ask its owner.',
      details: { path },
      cause,
    })
  }
}
