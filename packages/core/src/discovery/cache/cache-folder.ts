import { join } from 'node:path'
import type { Layout } from '../layouts/layout.ts'

/** Where Flit-ML keeps what it can make again: in the nearest `node_modules`, if there is one. */
export function cacheFolderOf({ isObserved, roots: [root] }: Layout): string | undefined {
  return isObserved && root !== undefined ? join(root, '.cache/flit-ml') : undefined
}
