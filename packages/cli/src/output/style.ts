import { styleText } from 'node:util'
import { printable } from './printable.ts'

type Style = Parameters<typeof styleText>[0]

/** Styles a text for a stream: only where that is a terminal, as NO_COLOR and FORCE_COLOR say otherwise. */
export function style(format: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return styleText(format, printable(text), { stream })
}
