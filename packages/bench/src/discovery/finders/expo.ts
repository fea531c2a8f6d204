import { findModulesAsync } from 'expo-modules-autolinking/exports'
import { versionOf } from '../version-of.ts'
import type { Finder } from './finder.ts'

const packageName = 'expo-modules-autolinking'

export const expo: Finder = {
  name: `Expo: findModulesAsync() of ${packageName} ${versionOf(packageName)}`,
  prepare: (dir) => async () =>
    Object.keys(await findModulesAsync({ projectRoot: dir, platform: 'android', searchPaths: [] })),
}
