import type { Readable, Writable } from 'node:stream'
import { select, text } from '@clack/prompts'
import { FlitError, isFlitError } from '@flit-ml/spec'
import { checkFolder } from '../package/check-folder.ts'
import { checkId, checkPackageName } from './check-names.ts'
import type { Question } from './decide.ts'
import type { Arguments } from './read-arguments.ts'
import { usualId, usualPackageName } from './usual-names.ts'

export interface Terminal {
  readonly input: Readable
  readonly output: Writable
}

/**
 * Asks for what the command line does not say.
 * @throws FlitError FLIT_CANCELLED.
 */
export async function ask(given: Arguments, terminal: Terminal): Promise<Arguments> {
  const folder = given.folder ?? (await line(terminal, 'The folder to make?', 'my-model', checkFolder))
  const { trainer } = given
  const question = 'The model: .onnx, or .json or .ubj? Empty: an invented one'
  const from = given.from ?? (trainer ? '' : await line(terminal, question, ''))
  const rows = trainer ? 'The data, as CSV?' : 'Example rows, as CSV? Empty: none'
  const csv = given.csv ?? ((trainer || from) && (await line(terminal, rows, '')))
  const label = given.label ?? (trainer && (await line(terminal, 'The column that says what happened?', '')))
  const expected =
    given.expected ?? (from && csv && (await line(terminal, 'Their predictions, as CSV? Empty: none', '')))
  const id = given.id ?? (await line(terminal, 'The model id?', usualId(folder), checkId))
  const name = given.packageName ?? (await line(terminal, 'The package?', usualPackageName(id), checkPackageName))
  const description = given.description ?? (await line(terminal, 'What it estimates, in a sentence? Empty: later', ''))
  return {
    ...given,
    folder,
    from: from || undefined,
    csv: csv || undefined,
    label: label || undefined,
    expected: expected || undefined,
    id,
    packageName: name,
    description: description || undefined,
  }
}

/** Lets somebody choose. */
export async function choose({ message, options, usual }: Question, terminal: Terminal): Promise<string> {
  const choices = options.map((value) => ({ value, label: value }))
  const common = { message, options: choices, ...terminal }
  return orCancelled(message, await select(usual === undefined ? common : { ...common, initialValue: usual }))
}

async function line(
  terminal: Terminal,
  message: string,
  usual: string,
  check: (text: string) => void = () => undefined,
): Promise<string> {
  const validate = (value = ''): string | undefined => refusal(() => check(value || usual))
  return orCancelled(message, await text({ message, placeholder: usual, defaultValue: usual, validate, ...terminal }))
}

function refusal(check: () => void): string | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (isFlitError(error)) return error.message
    throw error
  }
}

function orCancelled(question: string, answer: string | symbol): string {
  if (typeof answer === 'string') return answer
  throw new FlitError('FLIT_CANCELLED', {
    problem: 'Cancelled; nothing was written.',
    remedy: 'Run it again when you like.',
    details: { question },
  })
}
