import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../run.ts'
import { writeFiles } from '../testing/write-files.ts'

/** Publishes a tarball, or the package in a folder. */
export async function publish(registry: string, path: string): Promise<void> {
  await run(tmpdir(), 'npm', 'publish', path, '--registry', registry, `--${tokenFor(registry)}`, '--ignore-scripts')
}

/** The setting without which npm publishes nothing; a registry of this machine takes any token. */
export function tokenFor(registry: string): string {
  return `${registry.replace(/^http:/, '')}:_authToken=any`
}

/** Publishes a package, given its files by their path. */
export async function publishFiles(registry: string, files: Readonly<Record<string, string | object>>): Promise<void> {
  await inFolder(async (folder) => {
    writeFiles(folder, files)
    await publish(registry, folder)
  })
}

/** Publishes a tarball under another name, or as another version. */
export async function publishAs(
  registry: string,
  tarball: string,
  change: { readonly name?: string; readonly version?: string },
): Promise<void> {
  await inFolder(async (folder) => {
    await run(folder, 'tar', '-xzf', tarball, '--strip-components', '1')
    const path = join(folder, 'package.json')
    await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), ...change }, null, 2))
    await publish(registry, folder)
  })
}

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'flit-publish-'))
  try {
    await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
