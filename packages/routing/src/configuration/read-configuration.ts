import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkConfiguration } from './check-configuration.ts'
import type { FlitConfiguration } from './configuration.ts'
import { invalidConfiguration } from './invalid-configuration.ts'
import { parseText } from './parse-text.ts'

let imports = 0

/**
 * Reads a `flit.config` file, .json, .yaml, .ts or .js, and checks the sections of this package.
 * @throws FlitError FLIT_CONFIGURATION_INVALID, which names the file and the field.
 */
export async function readConfiguration(file: string): Promise<FlitConfiguration> {
  const path = resolve(file)
  const isCode = ['.ts', '.js', '.mts', '.mjs'].includes(extname(path))
  const configuration = checkConfiguration(isCode ? await importFrom(path) : await readFrom(path), path)
  const unread = (['trust', 'runtimes'] as const).find((section) => configuration[section] !== undefined)
  if (unread !== undefined && !path.endsWith('flit.config.json')) {
    throw invalidConfiguration(
      path,
      unread,
      'in flit.config.json, where @flit-ml/core reads it before a package is found',
    )
  }
  return configuration
}

async function readFrom(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw invalidConfiguration(path, '', `a file that can be read (${cause.code})`, cause)
  })
  return parseText(text, path)
}

async function importFrom(path: string): Promise<unknown> {
  try {
    // Node remembers a module by its URL for good.
    const { default: configuration } = await import(`${pathToFileURL(path)}?read=${imports++}`)
    return configuration
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw invalidConfiguration(path, '', `a module with a default export, that Node can import (${why})`, cause)
  }
}
