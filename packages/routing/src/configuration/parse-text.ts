import { extname } from 'node:path'
import { parseDocument } from 'yaml'
import { invalidConfiguration } from './invalid-configuration.ts'

/**
 * What a .json or .yaml file says. A name that stands twice is refused in both: JSON.parse would take the last.
 * @throws FlitError FLIT_CONFIGURATION_INVALID.
 */
export function parseText(text: string, path: string): unknown {
  const isJson = extname(path) === '.json'
  const plain = text.replace(/^\uFEFF/, '')
  const document = parseDocument(plain, {
    uniqueKeys: true,
    strict: true,
    version: '1.2',
    schema: 'core',
    merge: false,
  })
  const format = isJson ? 'JSON' : 'YAML'
  const cause = isJson ? (errorOf(() => JSON.parse(plain)) ?? document.errors[0]) : document.errors[0]
  if (cause) throw invalidConfiguration(path, '', `${format} (${cause.message.split('\n')[0]})`, cause)
  return isJson ? JSON.parse(plain) : document.toJS({ maxAliasCount: 100 })
}

function errorOf(parse: () => unknown): Error | undefined {
  try {
    parse()
    return undefined
  } catch (error) {
    return error as Error
  }
}
