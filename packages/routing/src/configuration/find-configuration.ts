import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { invalidConfiguration } from './invalid-configuration.ts'

const names = ['flit.config.ts', 'flit.config.js', 'flit.config.yaml', 'flit.config.yml', 'flit.config.json']

/**
 * The file in an application's folder that has its routes: the only one, or the one beside a `flit.config.json` that only has
 * what `@flit-ml/core` reads.
 * @throws FlitError FLIT_CONFIGURATION_INVALID where there is none, or where several have routes.
 */
export function findConfiguration(dir: string): string {
  const [found, ...others] = names.map((name) => join(dir, name)).filter((path) => existsSync(path))
  if (found === undefined) throw invalidConfiguration(join(dir, 'flit.config.json'), '', 'there')
  const rival = others.find((path) => !path.endsWith('.json') || hasRoutes(path))
  if (rival === undefined) return found
  throw invalidConfiguration(found, '', `the only one with routes, and there is ${rival} too`)
}

function hasRoutes(path: string): boolean {
  return /"(routes|cutOffs)"\s*:/.test(readFileSync(path, 'utf8'))
}
