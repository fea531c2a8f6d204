import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packedFiles } from './packed-files.ts'

/** A copy of what npm would publish of a package, gone once it is disposed of. */
export interface PublishedCopy extends AsyncDisposable {
  readonly folder: string
  readonly files: readonly string[]
}

/** Copies what npm would publish to where a module finds the same dependencies as in the package. */
export async function publishedCopy(source: string): Promise<PublishedCopy> {
  const files = await packedFiles(source)
  await mkdir(join(source, 'node_modules'), { recursive: true })
  const folder = await mkdtemp(join(source, 'node_modules', '.flit-testkit-'))
  await Promise.all(files.map((file) => cp(join(source, file), join(folder, file))))
  return { folder, files, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) }
}
