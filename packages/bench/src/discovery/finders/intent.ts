import { scanForIntents } from '@tanstack/intent'
import type { Finder } from './finder.ts'

export const intent: Finder = (dir) => () => scanForIntents(dir).packages.map(({ name }) => name)
