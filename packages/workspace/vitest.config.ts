import { defineConfig } from 'vitest/config'
import { root } from './dist/root.js'
import { summaryReporter } from './dist/summary-reporter.js'

/** Runs the tests of every package, as built, and the checks of the repository as a whole. */
export default defineConfig({
  test: {
    root,
    maxWorkers: '100%',
    reporters: ['default', summaryReporter],
    projects: [
      {
        test: {
          name: 'packages',
          include: ['{packages,apps}/**/dist/**/*.test.js'],
          exclude: ['**/node_modules/**', 'packages/workspace/**'],
          setupFiles: 'packages/workspace/dist/testing/enter-package.js',
          // All packages share the machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'workspace',
          include: ['packages/workspace/dist/**/*.test.js'],
          // Some install an application, others the whole workspace.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          globalSetup: 'packages/workspace/dist/packing/pack-packages.js',
        },
      },
    ],
  },
})
