import { scanForIntents } from '@tanstack/intent'
import { versionOf } from '../version-of.ts'
import type { Finder } from './finder.ts'

const packageName = '@tanstack/intent'

export const intent: Finder = {
  name: `TanStack Intent: scanForIntents() of ${packageName} ${versionOf(packageName)}`,
  prepare: (dir) => () => scanForIntents(dir).packages.map(({ name }) => name),
}
