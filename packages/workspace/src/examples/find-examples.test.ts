import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { writeFiles } from '../testing/write-files.ts'
import { type Example, findExamples } from './find-examples.ts'

function examplesOf(page: string): Example[] {
  const folder = temporaryFolder()
  writeFiles(folder, { 'README.md': page })
  return findExamples(folder)
}

it('finds what is to be run, and what is to be compiled alone, with its line', () => {
  const page = '# Title\n\n```ts\nrun()\n```\n\n```sh\nnpm test\n```\n```ts no-run\ncompile()\n```\n'
  expect(examplesOf(page)).toEqual([
    { path: 'README.md', line: 4, code: 'run()\n', runs: true },
    { path: 'README.md', line: 11, code: 'compile()\n', runs: false },
  ])
})

it.each(['js', 'typescript', 'tsx', 'ts norun'])('lets no example escape that is marked %s', (mark) => {
  expect(() => examplesOf(`\n\`\`\`${mark}\nrun()\n\`\`\`\n`)).toThrow('README.md:2: ')
})
