import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { extract } from 'tar'
import { removeOnSignal } from '../output/remove-on-signal.ts'
import { runNpmPack } from './run-npm-pack.ts'

/** A package as it would be published, unpacked; gone when it is disposed of. */
export interface Packed extends Disposable {
  readonly folder: string
  /** How many files it has, and how many bytes they have. */
  readonly files: number
  readonly bytes: number
}

/**
 * Packs the package in a folder, and unpacks it within the package's own `node_modules`, from where its dependencies
 * resolve as they do for the package.
 * @throws FlitError FLIT_PACK_FAILED.
 */
export async function pack(dir: string): Promise<Packed> {
  const root = realpathSync(dir)
  const cache = join(root, 'node_modules/.cache/flit-ml')
  const made = mkdirSync(cache, { recursive: true })
  const place = mkdtempSync(join(cache, 'check-'))
  const signals = removeOnSignal(place)
  const dispose = (): void => {
    signals[Symbol.dispose]()
    rmSync(made ?? place, { recursive: true, force: true })
  }
  try {
    const folder = join(place, 'package')
    mkdirSync(folder)
    await runNpmPack(root, relative(root, place))
    for (const tarball of readdirSync(place).filter((name) => name.endsWith('.tgz'))) {
      await extract({ file: join(place, tarball), cwd: folder, strip: 1 })
    }
    return { folder, ...sizeOf(folder), [Symbol.dispose]: dispose }
  } catch (error) {
    dispose()
    throw error
  }
}

function sizeOf(folder: string): { readonly files: number; readonly bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sizes = entries.map(({ parentPath, name }) => statSync(join(parentPath, name)).size)
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
