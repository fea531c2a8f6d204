import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Workspace, WorkspacePackage } from '../workspace.ts'
import { checkImport } from './check-import.ts'
import { checkManifest } from './check-manifest.ts'
import { findCycles } from './find-cycles.ts'
import { findImports, type Import } from './find-imports.ts'
import { placeOf } from './place.ts'
import type { Violation } from './violation.ts'

/** Everything in a workspace that goes against the arrows, in package.json files and in sources. */
export function checkImports(workspace: Workspace): Violation[] {
  return workspace.packages.flatMap((pkg) => {
    const place = placeOf(pkg)
    if (!place)
      return [{ path: `${pkg.folder}/package.json`, line: 1, message: 'the table of arrows does not name it' }]
    const sources = readSources(workspace.root, pkg.folder)
    const forbidden = [...sources].flatMap(([path, imports]) =>
      imports.flatMap((found) => {
        const message = checkImport(found, path, pkg, place, workspace)
        return message === undefined ? [] : [{ path, line: found.line, message }]
      }),
    )
    return [...checkManifest(workspace, pkg, place), ...forbidden, ...checkCycles(sources)]
  })
}

/** The imports of each module of a package, by path. */
function readSources(root: string, folder: WorkspacePackage['folder']): Map<string, Import[]> {
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
