import { isBuiltin, registerHooks } from 'node:module'
import { setImmediate } from 'node:timers/promises'
import { messageOf } from '../message-of.ts'
import type { ImportReport } from './import-facts.ts'

// A program of its own: it imports the runtime at a URL, of the package at another, and tells its parent what that did.
const [url = '', ownFolder = ''] = process.argv.slice(2)
const packages = new Set<string>()

registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context)
    if (isOwn(context.parentURL) && !isOwn(resolved.url) && !isAllowed(specifier)) packages.add(specifier)
    return resolved
  },
})

function isOwn(module = ''): boolean {
  return module.startsWith(ownFolder) && !module.includes('/node_modules/', ownFolder.length - 1)
}

function isAllowed(specifier: string): boolean {
  return isBuiltin(specifier) || specifier === '@flit-ml/spec'
}

async function report(): Promise<ImportReport> {
  const before = resources()
  const { default: runtime } = await import(url)
  await setImmediate()
  const underWay = resources()
  for (const resource of before) if (underWay.includes(resource)) underWay.splice(underWay.indexOf(resource), 1)
  return {
    name: runtime?.name,
    hasOptionsSchema: 'optionsSchema' in Object(runtime),
    packages: [...packages],
    underWay,
  }
}

/** The streams are opened on first use, so that whoever prints would add to them. */
function resources(): string[] {
  for (const stream of [process.stdout, process.stderr]) stream.write('')
  return process.getActiveResourcesInfo()
}

process.send?.(await report().catch((error: unknown): ImportReport => ({ error: messageOf(error) })), () =>
  process.exit(),
)
