import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the changesets of the workspace that a package stands in, where it has any. */
export function findChangesets(folder: string): string | undefined {
  const found = join(folder, '.changeset')
  if (existsSync(join(found, 'config.json'))) return found
  const parent = dirname(folder)
  return parent === folder ? undefined : findChangesets(parent)
}
