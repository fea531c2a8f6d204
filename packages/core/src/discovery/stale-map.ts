import { FlitError } from '@flit-ml/spec'
import type { Layout } from './layouts/layout.ts'
import { plugNPlayMap } from './layouts/plug-n-play.ts'
import type { Problem } from './problem.ts'

/** A note, where Yarn's map for Plug'n'Play stands beside the `node_modules` that was searched in its place. */
export function staleMap(dir: string, { isObserved }: Layout): Problem[] {
  const map = plugNPlayMap(dir)
  if (!isObserved || !map?.isStale) return []
  const error = new FlitError('FLIT_PNP_STALE', {
    problem: `${map.path} stands beside node_modules, which was searched in its place.`,
    remedy: "Remove it, or remove node_modules where the application uses Yarn's Plug'n'Play.",
    details: { path: map.path },
  })
  return [{ path: map.path, error }]
}
