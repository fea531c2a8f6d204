import { readFileSync, writeFileSync } from 'node:fs'

/** Gives a file of JSON other fields, made of those that it has. */
export function editJson<Content extends object>(path: string, change: (content: Content) => object): void {
  const content: Content = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...content, ...change(content) }, null, 2))
}
