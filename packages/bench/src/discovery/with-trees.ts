import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Installer, installTree, npmFlat, pnpmIsolated } from './install-tree.ts'
import type { TreeShape } from './tree-shape.ts'

/** An application with everything installed in one layout. */
export interface Tree extends TreeShape {
  readonly layout: string
  readonly dir: string
}

const layouts: Readonly<Record<string, Installer>> = { 'npm-flat': npmFlat, 'pnpm-isolated': pnpmIsolated }

/** Generates an application of this shape in each layout, and removes them when what is done with them is done. */
export async function withTrees<T>(shape: TreeShape, use: (trees: readonly Tree[]) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'flit-bench-')))
  try {
    const trees = Object.entries(layouts).map(([layout, installer]) => {
      const dir = join(folder, layout)
      installTree(dir, shape, installer)
      return { ...shape, layout, dir }
    })
    return await use(trees)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
