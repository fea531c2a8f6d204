import { styleText } from 'node:util'

/** A line for whoever watches. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(`  ${line}`)
}

export function heading(text: string): void {
  console.log(`\n${styleText('bold', text)}\n`)
}

/** A share as a bar of so many characters. */
export function bar(share: number, width = 30): string {
  const full = Math.round(share * width)
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${(100 * share).toFixed(0).padStart(3)} %`
}

/** What is answered by whom, as `id@version`. */
export function nameOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`
}
