import { readFileSync } from 'node:fs'
import { FlitError, isFlitError } from '@flit-ml/spec'
import { ask, choose, type Terminal } from './arguments/ask.ts'
import { complete } from './arguments/complete.ts'
import { type Decide, decideAsUsual } from './arguments/decide.ts'
import { type Arguments, readArguments } from './arguments/read-arguments.ts'
import { describeResult } from './describe-result.ts'
import { usageError } from './errors.ts'
import { help } from './help.ts'
import { isUnfitted } from './request.ts'

/** The status of the process: 0, 1 for a failure, 2 for a mistake in the command line. */
export type ExitStatus = 0 | 1 | 2

/** Does what these arguments ask for; an error is written to standard error. */
export async function run(args: readonly string[]): Promise<ExitStatus> {
  try {
    const given = readArguments(args)
    process.stdout.write(given.help ? help : given.version ? `${packageVersion()}\n` : await create(given))
    return 0
  } catch (thrown) {
    const error = isFlitError(thrown) ? thrown : unexpected(thrown)
    process.stderr.write(`error ${error.code}: ${error.problem}\n  what to do: ${error.remedy}\n`)
    return error.code === 'FLIT_USAGE' ? 2 : 1
  }
}

async function create(given: Arguments): Promise<string> {
  const notes: string[] = []
  const request = complete(given.yes ? given : await ask(given, terminal()))
  if (isUnfitted(request)) return (await import('./create-unfitted.ts')).createUnfitted(request)
  const decide: Decide = given.yes
    ? decideAsUsual((note) => notes.push(note))
    : (question) => choose(question, terminal())
  // It loads ONNX Runtime, of which help and a mistake have no need.
  const { createPackage } = await import('./create-package.ts')
  const model = await createPackage(request, decide)
  return describeResult(request, model, notes)
}

/** @throws FlitError FLIT_USAGE where there is none. */
function terminal(): Terminal {
  if (process.stdin.isTTY && process.stdout.isTTY) return { input: process.stdin, output: process.stdout }
  throw usageError('--yes', 'There is no terminal to ask.', 'Add --yes, and what is not as usual as flags.')
}

function unexpected(thrown: unknown): FlitError {
  return new FlitError('FLIT_UNEXPECTED', {
    problem: `create-flit-model failed: ${thrown instanceof Error ? thrown.stack : String(thrown)}`,
    remedy: 'Report it. Nothing was written.',
    details: { name: thrown instanceof Error ? thrown.name : typeof thrown },
    cause: thrown,
  })
}

function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version
}
