import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FlitError, type Manifest, type Model, type ModelFactory } from '@flit-ml/spec'
import { causeOf } from '../cause-of.ts'
import type { InstalledModel } from '../discovery/describe-model.ts'
import type { UnfittedManifest } from '../fitting/unfitted-manifest.ts'
import { readPackageFile } from '../package-file.ts'
import { checkSignature } from '../validation/check-signature.ts'
import { assertPublished } from './assert-published.ts'
import { importDefault } from './import-default.ts'
import { loadTrainer } from './load-trainer.ts'
import type { Parts } from './parts.ts'
import type { RuntimeChoice } from './runtime-choice.ts'
import { runtimesOf } from './runtimes-of.ts'
import { sha256Of } from './sha256-of.ts'

/** A package on disk, with its manifest. */
interface Described extends Pick<InstalledModel, 'info'> {
  readonly manifest: Manifest | UnfittedManifest
}

/** The parts of an installed package, each a file that the manifest names. */
export function installedParts({ info, manifest }: Described, choice: RuntimeChoice): Parts {
  const { trainer } = manifest
  const read = (path: string): Buffer => readPackageFile({ folder: info.path, name: info.package }, path)
  const { cacheFolder } = choice
  return {
    ...(cacheFolder !== undefined && { cacheFolder }),
    signature: () => {
      const path = join(info.path, manifest.signature)
      const value = parse(read(manifest.signature).toString('utf8'), path)
      return { path, signature: checkSignature(value, manifest.task, path) }
    },
    artifact: () => assertPublished(read(manifest.artifact?.path ?? ''), manifest, info),
    runtimes: () => runtimesOf(info, manifest.runtime ?? '', choice).map(({ load }) => load),
    ...(trainer !== undefined && { trainer: () => loadTrainer(trainer, info, choice.dir) }),
    entry: async () => {
      const path = manifest.entry ?? ''
      const sha256 = sha256Of(read(path))
      const exported = await importDefault(pathToFileURL(join(info.path, path)).href, `${info.version} ${sha256}`)
      return { sha256, exported: exported as Model | ModelFactory }
    },
  }
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
