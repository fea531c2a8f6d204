#!/usr/bin/env node
import { unwritable } from './errors.ts'
import { reportError } from './output/report-error.ts'
import { run } from './run.ts'

// Whoever reads closes the pipe when they have enough, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  reportError(unwritable('standard output', error), { json: process.argv.includes('--json'), verbose: false })
  process.exit(1)
})

process.exitCode = await run(process.argv.slice(2))
