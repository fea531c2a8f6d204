import { readFileSync } from 'node:fs'

/** The text of a file in data/. */
export function readData(file: string): string {
  return readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
}
