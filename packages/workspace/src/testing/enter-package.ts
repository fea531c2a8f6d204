import { expect } from 'vitest'

// A test runs in the folder of its package, as it does when the package's own are run.
process.chdir(expect.getState().testPath?.replace(/[\\/]dist[\\/].*/, '') ?? '.')
