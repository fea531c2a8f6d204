import { extname } from 'node:path'
import { type Document, parseDocument } from 'yaml'
import { invalidConfiguration } from './invalid-configuration.ts'

/**
 * What a .json or .yaml file says. A name that stands twice is refused in both: JSON.parse would take the last.
 * @throws FlitError FLIT_CONFIGURATION_INVALID.
 */
export function parseText(text: string, path: string): unknown {
  const plain = text.replace(/^\uFEFF/, '')
  const isJson = extname(path) === '.json'
  try {
    const parsed: unknown = isJson ? JSON.parse(plain) : undefined
    const document = parseYaml(plain)
    return isJson ? parsed : document.toJS({ maxAliasCount: 100 })
  } catch (cause) {
    const [why] = (cause as Error).message.split('\n')
    throw invalidConfiguration(path, '', `${isJson ? 'JSON' : 'YAML'} (${why})`, cause)
  }
}

function parseYaml(text: string): Document {
  const document = parseDocument(text, { uniqueKeys: true, strict: true, version: '1.2', schema: 'core', merge: false })
  if (document.errors[0]) throw document.errors[0]
  return document
}
