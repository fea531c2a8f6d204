import { importFresh } from './import-fresh.ts'

interface Imported {
  readonly revision: string
  readonly generation: number
}

const imports = new Map<string, Imported>()

/**
 * The default export of a module. `revision` says what stands there: after a failure, and where it is not the one of the
 * last time, the module is read again.
 */
export async function importDefault(url: string, revision: string): Promise<unknown> {
  const last = imports.get(url)
  const generation = last === undefined ? 0 : last.generation + (last.revision === revision ? 0 : 1)
  imports.set(url, { revision, generation })
  try {
    const { default: exported } = await importFresh(url, generation)
    if (exported === undefined) throw new TypeError(`${url} has no default export.`)
    return exported
  } catch (error) {
    imports.set(url, { revision: 'failed', generation })
    throw error
  }
}
