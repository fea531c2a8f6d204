import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import { versionOf } from '../version-of.ts'
import type { Finder } from './finder.ts'

interface NodeRedRegistry {
  init(runtime: object): void
  load(): Promise<void>
  getModuleList(): Readonly<Record<string, unknown>>
}

const packageName = '@node-red/registry'

export const nodeRed: Finder = {
  name: `Node-RED: load() of ${packageName} ${versionOf(packageName)}`,
  prepare: (dir) => {
    const registry: NodeRedRegistry = createRequire(import.meta.url)(packageName)
    const settings = {
      userDir: dir,
      version: '5.0.0',
      available: () => false,
      get: () => undefined,
      set: async () => {},
    }
    registry.init({ settings, events: new EventEmitter(), log: {}, i18n: {} })
    return async () => {
      await registry.load()
      return Object.keys(registry.getModuleList()).filter((name) => name !== 'node-red')
    }
  },
}
