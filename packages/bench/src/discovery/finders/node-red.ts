import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import type { Finder } from './finder.ts'

/** The part of @node-red/registry that is used here: it has no types. */
interface NodeRedRegistry {
  init(runtime: object): void
  load(): Promise<void>
  getModuleList(): Readonly<Record<string, unknown>>
}

export const nodeRed: Finder = (dir) => {
  const registry: NodeRedRegistry = createRequire(import.meta.url)('@node-red/registry')
  const settings = { userDir: dir, version: '5.0.0', available: () => false, get: () => undefined, set: async () => {} }
  registry.init({ settings, events: new EventEmitter(), log: {}, i18n: {} })
  return async () => {
    await registry.load()
    return Object.keys(registry.getModuleList()).filter((name) => name !== 'node-red')
  }
}
