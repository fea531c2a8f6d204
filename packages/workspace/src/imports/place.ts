import type { WorkspacePackage } from '../workspace.ts'
import { type Arrows, arrows } from './arrows.ts'

const scope = '@flit-ml/'

/** Where a package stands among the arrows. */
export interface Place {
  /** As the table writes it. */
  readonly name: string
  readonly arrows: Arrows
}

export function placeOf({ manifest, folder }: WorkspacePackage): Place | undefined {
  // `npm create` asks for a package by a name without a scope.
  const name = folder.startsWith('apps/') ? folder : (ownName(manifest.name) ?? manifest.name)
  const row = Object.entries(arrows).find(([pattern]) => matches(name, pattern))
  return row ? { name, arrows: row[1] } : undefined
}

/** A package's name without the scope of this repository; undefined for every other package. */
export function ownName(packageName: string): string | undefined {
  return packageName.startsWith(scope) ? packageName.slice(scope.length) : undefined
}

export function isAllowed(name: string, ...lists: readonly (readonly string[] | undefined)[]): boolean {
  return lists.some((patterns) => patterns?.some((pattern) => matches(name, pattern)))
}

function matches(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}
