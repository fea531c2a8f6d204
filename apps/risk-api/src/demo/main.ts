import { quick, watched } from './pace.ts'
import { runDemo } from './run-demo.ts'

// `--quick` is for a test: nobody could read as fast.
const pace = process.argv.includes('--quick') ? quick : watched
const controller = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort())

try {
  await runDemo(pace, controller.signal)
} catch (error) {
  if (!controller.signal.aborted) throw error
  console.log('\n  It was interrupted, and everything that it started has ended.')
  process.exitCode = 130
}
