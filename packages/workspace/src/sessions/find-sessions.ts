import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command in a page, and what the page says that it prints. */
export interface Session {
  /** Of the page, relative to the root, with `/`. */
  readonly path: string
  /** The line of the command, from 1. */
  readonly line: number
  readonly command: string
  readonly output: string
}

/** What is shown in the `console` blocks of each README, and of every page in docs: lines that begin with `$`, and answers. */
export function findSessions(root: string): Session[] {
  const pages = globSync(['docs/**/*.md', '{packages,apps}/**/README.md'], {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**'],
  })
  return pages.sort().flatMap((page) => sessionsIn(page.replaceAll('\\', '/'), readFileSync(join(root, page), 'utf8')))
}

function sessionsIn(path: string, text: string): Session[] {
  return [...text.matchAll(/^```console\n(.*?)^```$/gms)].flatMap(({ 1: block = '', index }) => {
    const first = text.slice(0, index).split('\n').length + 1
    return [...block.matchAll(/^\$ (.+)\n((?:(?!\$ ).*\n)*)/gm)].map((shown) => ({
      path,
      line: first + block.slice(0, shown.index).split('\n').length - 1,
      command: shown[1] ?? '',
      output: shown[2] ?? '',
    }))
  })
}
