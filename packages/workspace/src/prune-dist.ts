import { existsSync, globSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'
import { readWorkspace } from './workspace.ts'

// The compiler leaves behind what it once made of a source that is gone: a test that would run, a module that would be published.
for (const { folder } of readWorkspace(root).packages) {
  const dist = join(root, folder, 'dist')
  for (const file of globSync('**/*.{js,d.ts}', { cwd: dist })) {
    const source = join(root, folder, 'src', file.replace(/\.(js|d\.ts)$/, '.ts'))
    if (!existsSync(source)) rmSync(join(dist, file))
  }
}
