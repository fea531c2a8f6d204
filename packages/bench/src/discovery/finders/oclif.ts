import { Config } from '@oclif/core'
import type { Finder } from './finder.ts'

/** It looks at nothing but the dependencies that the application names. */
export const oclif: Finder = (dir) => async () => {
  const { name: application, plugins } = await Config.load(dir)
  return [...plugins.keys()].filter((name) => name !== application)
}
