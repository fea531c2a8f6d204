import { Config } from '@oclif/core'
import { versionOf } from '../version-of.ts'
import type { Finder } from './finder.ts'

/** It looks at nothing but the dependencies that the application names. */
export const oclif: Finder = {
  name: `oclif: Config.load() of @oclif/core ${versionOf('@oclif/core')}`,
  prepare: (dir) => async () => {
    const { name: application, plugins } = await Config.load(dir)
    return [...plugins.keys()].filter((name) => name !== application)
  },
}
