import { execSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { packageFolder } from './package-folder.ts'
import { packedBytes } from './packed-bytes.ts'
import { packedFiles } from './packed-files.ts'

test('the files and their size, packed, are those of npm', { timeout: 60_000 }, async () => {
  const folder = packageFolder(import.meta.url)
  const line = 'npm pack --dry-run --json --ignore-scripts'
  const [packed] = JSON.parse(execSync(line, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }))
  const files = await packedFiles(folder)
  expect(files.toSorted()).toEqual(packed.files.map(({ path }: { path: string }) => path).toSorted())
  // npm writes a time of its own into the archive.
  expect(Math.abs((await packedBytes(folder, files)) - packed.size)).toBeLessThan(packed.size / 100)
})
