import type { Files } from './files.ts'

/** The text of a file of the template. */
export function textOf(files: Files, path: string): string {
  const text = files[path]
  if (typeof text === 'string') return text
  throw new Error(`The template has no text ${path}.`)
}
