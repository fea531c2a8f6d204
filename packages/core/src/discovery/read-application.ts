import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The application whose packages are looked for. */
export interface Application {
  /** Its real folder. */
  readonly dir: string
  readonly dependencies: ApplicationDependencies
}

/** What discovery needs of the application's own package.json: the names that it depends on, by the field. */
export type ApplicationDependencies = ReadonlyMap<string, DependencyField>

export type DependencyField = (typeof fields)[number]

const fields = ['devDependencies', 'peerDependencies', 'optionalDependencies', 'dependencies'] as const

/** None, where there is no package.json or it cannot be read: an application may be a folder with a script. */
export function readApplication(dir: string): ApplicationDependencies {
  const packageJson = readJson(join(dir, 'package.json'))
  return new Map(fields.flatMap((field) => Object.keys(Object(packageJson[field])).map((name) => [name, field])))
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')))
  } catch {
    return {}
  }
}
