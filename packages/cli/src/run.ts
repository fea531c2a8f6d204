import type { FlitError } from '@flit-ml/spec'
import { CommanderError } from 'commander'
import { asFlitError, usageError } from './errors.ts'
import { reportError } from './output/report-error.ts'
import { createProgram } from './program.ts'

/** The status of the process: 0, 1 for a failure, 2 for a mistake in the command line. */
export type ExitStatus = 0 | 1 | 2

/** Runs the command that these arguments ask for; an error is written to standard error. */
export async function run(args: readonly string[]): Promise<ExitStatus> {
  const program = createProgram()
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (thrown) {
    if (thrown instanceof CommanderError && hasShownHelp(thrown)) return thrown.exitCode === 0 ? 0 : 2
    const error = thrown instanceof CommanderError ? mistake(thrown) : asFlitError(thrown)
    const { json = false, verbose = false } = program.opts()
    reportError(error, { json, verbose })
    return error.code === 'FLIT_USAGE' ? 2 : 1
  }
}

function hasShownHelp({ code }: CommanderError): boolean {
  return ['commander.help', 'commander.helpDisplayed', 'commander.version'].includes(code)
}

function mistake({ message, code }: CommanderError): FlitError {
  return usageError(code, message.replace(/^error: /, ''), "'flit help' and 'flit help COMMAND' say what there is.")
}
