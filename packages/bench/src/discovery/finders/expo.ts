import { findModulesAsync } from 'expo-modules-autolinking/exports'
import type { Finder } from './finder.ts'

export const expo: Finder = (dir) => async () =>
  Object.keys(await findModulesAsync({ projectRoot: dir, platform: 'android', searchPaths: [] }))
