import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest, Workspace, WorkspacePackage } from '../workspace.ts'
import { isAllowed, ownName, type Place } from './place.ts'
import type { Violation } from './violation.ts'

type Field = 'dependencies' | 'optionalDependencies' | 'peerDependencies' | 'devDependencies'

/** The dependencies on packages of this repository that the arrows do not allow. */
export function checkManifest({ root }: Workspace, { manifest, folder }: WorkspacePackage, place: Place): Violation[] {
  const { imports, peers, bundles, tests } = place.arrows
  const path = `${folder}/package.json`
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  const forbidden = (field: Field, ...allowed: readonly (readonly string[] | undefined)[]): Violation[] =>
    ownDependencies(manifest, field)
      .filter(({ name }) => !isAllowed(name, ...allowed))
      .map(({ dependency }) => ({
        path,
        line: lineOf(lines, field, dependency),
        message: `${dependency} must not stand in ${field} of ${place.name}`,
      }))
  return [
    ...forbidden('dependencies', imports),
    ...forbidden('optionalDependencies', imports),
    ...forbidden('peerDependencies', peers),
    ...forbidden('devDependencies', imports, peers, bundles, tests),
  ]
}

function ownDependencies(manifest: Manifest, field: Field): { name: string; dependency: string }[] {
  return Object.keys(manifest[field] ?? {}).flatMap((dependency) => {
    const name = ownName(dependency)
    return name === undefined ? [] : [{ name, dependency }]
  })
}

function lineOf(lines: readonly string[], field: Field, dependency: string): number {
  const start = lines.findIndex((line) => line.includes(`"${field}"`))
  return 1 + lines.findIndex((line, at) => at > start && line.includes(`"${dependency}"`))
}
