import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A TypeScript example in a Markdown file. */
export interface Example {
  /** Relative to the root, with `/`. */
  readonly path: string
  /** The line of its first line of code, from 1. */
  readonly line: number
  readonly code: string
  /** Whether it is run, and not compiled alone. */
  readonly runs: boolean
}

/** The examples of each README, and of every page in the root and in docs. */
export function findExamples(root: string): Example[] {
  const pages = globSync(['*.md', 'docs/**/*.md', '{packages,apps}/**/README.md'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
  return pages.sort().flatMap((page) => examplesIn(page.replaceAll('\\', '/'), readFileSync(join(root, page), 'utf8')))
}

/** @throws where a block of JavaScript is marked in another way than `ts` or `ts no-run`, and would escape. */
function examplesIn(path: string, text: string): Example[] {
  return [...text.matchAll(/^```(\w[^\n]*)\n(.*?)^```$/gms)].flatMap(({ 1: mark = '', 2: code = '', index }) => {
    const line = text.slice(0, index).split('\n').length + 1
    if (mark === 'ts' || mark === 'ts no-run') return [{ path, line, code, runs: mark === 'ts' }]
    if (/^([cm]?[jt]sx?|javascript|typescript)\b/.test(mark)) {
      throw new Error(`${path}:${line - 1}: an example is marked \`ts\` or \`ts no-run\`, not \`${mark}\``)
    }
    return []
  })
}
