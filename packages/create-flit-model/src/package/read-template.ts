import { readFileSync } from 'node:fs'
import type { Files } from './files.ts'

/** A file of the template, as the bundle holds it. */
export type BundledFile = { readonly text: string } | { readonly base64: string }

/** The template, as bundled when this package was built. */
export function readTemplate(): Files {
  const bundle: Record<string, BundledFile> = JSON.parse(
    readFileSync(new URL('../template.json', import.meta.url), 'utf8'),
  )
  return Object.fromEntries(
    Object.entries(bundle).map(([path, file]) => [path, 'text' in file ? file.text : bytesOf(file.base64)]),
  )
}

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'))
}
