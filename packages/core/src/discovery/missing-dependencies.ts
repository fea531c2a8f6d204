import { join } from 'node:path'
import { FlitError } from '@flit-ml/spec'
import type { Layout } from './layouts/layout.ts'
import type { Problem } from './problem.ts'
import type { Application } from './read-application.ts'

/** What the application's package.json names among its `dependencies`, and is not installed. */
export function missingDependencies(layout: Layout, { dir, dependencies }: Application): Problem[] {
  const names = [...dependencies].filter(([, field]) => field === 'dependencies').map(([name]) => name)
  return names.filter((name) => !layout.find(name, dir)).map((name) => ({ path: dir, error: missing(name, dir) }))
}

function missing(name: string, dir: string): FlitError {
  const path = join(dir, 'package.json')
  return new FlitError('FLIT_DEPENDENCY_MISSING', {
    problem: `${name} is declared in ${path}, and not installed.`,
    remedy: 'Install the dependencies of the application, or take it out of its package.json.',
    details: { package: name, path },
  })
}
