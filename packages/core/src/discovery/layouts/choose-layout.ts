import type { Layout } from './layout.ts'
import { nodeModulesLayout } from './node-modules.ts'
import { plugNPlayLayout } from './plug-n-play.ts'

/**
 * How the packages of an application lie. Each kind of layout has its file; the first that fits is taken.
 * @throws FlitError FLIT_PNP_UNAVAILABLE.
 */
export function chooseLayout(dir: string): Layout {
  return plugNPlayLayout(dir) ?? nodeModulesLayout(dir)
}
