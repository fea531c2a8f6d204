import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Workspace } from '../workspace.ts'
import { checkImport } from './check-import.ts'
import { checkManifest } from './check-manifest.ts'
import { findCycles } from './find-cycles.ts'
import { findImports, type Import } from './find-imports.ts'
import { placeOf } from './place.ts'
import type { Violation } from './violation.ts'

/** Everything in a workspace that goes against the arrows, in package.json files and in sources. */
export function checkImports(workspace: Workspace): Violation[] {
  return workspace.packages.flatMap((member) => {
    const place = placeOf(member)
    const path = `${member.folder}/package.json`
    if (!place) return [{ path, line: 1, message: 'the table of arrows does not name this package' }]
    const sources = readSources(workspace.root, member.folder)
    return [
      ...checkManifest(workspace, member, place),
      ...[...sources].flatMap(([path, imports]) =>
        imports.flatMap(({ specifier, line }) => {
          const message = checkImport(specifier, path, member, place, workspace)
          return message === undefined ? [] : [{ path, line, message }]
        }),
      ),
      ...checkCycles(sources),
    ]
  })
}

/** The imports of each module of a package, by path. */
function readSources(root: string, folder: string): Map<string, Import[]> {
  const paths = globSync(`${folder}/**/*.{ts,mts,js,mjs}`, {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', '**/.*/**'],
  })
  return new Map(
    paths.sort().map((path) => {
      const name = path.replaceAll('\\', '/')
      return [name, findImports(name, readFileSync(join(root, path), 'utf8'))]
    }),
  )
}

function checkCycles(sources: ReadonlyMap<string, readonly Import[]>): Violation[] {
  const targets = (path: string, imports: readonly Import[]): string[] =>
    imports
      .filter(({ specifier, isType }) => specifier.startsWith('.') && !isType)
      .map(({ specifier }) => posix.join(posix.dirname(path), specifier))
  const graph = new Map([...sources].map(([path, imports]) => [path, targets(path, imports)]))
  return findCycles(graph).map((cycle) => ({
    path: cycle[0] ?? '',
    line: 1,
    message: `imports itself by way of ${[...cycle.slice(1), cycle[0]].join(', ')}`,
  }))
}
