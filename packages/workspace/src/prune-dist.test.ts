import { globSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pruneDist } from './prune-dist.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { writeFiles } from './testing/write-files.ts'

it('removes what was made of a source that is gone, and that alone', () => {
  const folder = temporaryFolder()
  writeFiles(folder, {
    'package.json': { name: 'root', private: true },
    'pnpm-workspace.yaml': 'packages: [packages/*]',
    'packages/a/package.json': { name: 'a', version: '1.0.0' },
    'packages/a/src/deep/kept.ts': '',
    'packages/a/dist/deep/kept.js': '',
    'packages/a/dist/deep/kept.d.ts': '',
    'packages/a/dist/deep/gone.test.js': '',
    'packages/a/dist/deep/gone.test.d.ts': '',
    'packages/a/dist/data.json': '',
  })
  pruneDist(folder)
  expect(globSync('packages/a/dist/**/*.*', { cwd: folder }).sort()).toEqual([
    'packages/a/dist/data.json',
    'packages/a/dist/deep/kept.d.ts',
    'packages/a/dist/deep/kept.js',
  ])
})
