import type { Reporter, SerializedError, TestModule } from 'vitest/node'

/** Ends the output with one line, `N passed, N failed`, over all packages. What fails outside of a test counts as one. */
export const summaryReporter: Reporter = {
  onTestRunEnd(modules, unhandledErrors): void {
    console.log(summarise(modules, unhandledErrors))
  },
}

function summarise(modules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): string {
  const states = modules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result().state))
  const count = (state: string): number => states.filter((each) => each === state).length
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const failed = count('failed') + suites.filter((suite) => suite.errors().length > 0).length + unhandledErrors.length
  const skipped = count('skipped') + count('pending')
  return `${count('passed')} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
