import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BundledFile } from '../package/read-template.ts'
import { resolveRanges } from './resolve-ranges.ts'

// One file, for npm leaves .npmrc and .gitignore out of what it packs, wherever they stand.
const bundle = new URL('../template.json', import.meta.url)

/** The template as a package by itself: what is under `standalone` stands in its root. */
function bundleTemplate(folder: string): Record<string, BundledFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/^(node_modules|dist|\.turbo)\//.test(path))
  return Object.fromEntries(paths.sort().map((path) => [path.replace(/^standalone\//, ''), read(folder, path)]))
}

function read(folder: string, path: string): BundledFile {
  const bytes = readFileSync(join(folder, path))
  if (path.endsWith('.onnx')) return { base64: bytes.toString('base64') }
  const text = bytes.toString('utf8')
  return { text: path === 'package.json' ? resolveRanges(text, folder) : text }
}

const manifest = fileURLToPath(import.meta.resolve('@flit-ml/model-template/package.json'))
writeFileSync(bundle, JSON.stringify(bundleTemplate(dirname(manifest)), null, 2))
