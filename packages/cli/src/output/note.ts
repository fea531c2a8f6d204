import { printable } from './printable.ts'

/** Says something to whoever watches, beside the answer: on standard error. */
export function note(text: string): void {
  process.stderr.write(`${printable(text)}\n`)
}
