import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { readWorkspace } from './workspace.ts'

/**
 * Removes what the compiler once made of a source that is gone, and leaves behind: a test that would still run, a module that
 * would still be published.
 */
export function pruneDist(workspace: string): void {
  for (const { folder } of readWorkspace(workspace).packages) {
    const dist = join(workspace, folder, 'dist')
    for (const file of globSync('**/*.{js,d.ts}', { cwd: dist })) {
      const source = join(workspace, folder, 'src', file.replace(/\.(js|d\.ts)$/, '.ts'))
      if (!existsSync(source)) rmSync(join(dist, file))
    }
  }
}

if (import.meta.main) pruneDist(root)
