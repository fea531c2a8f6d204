import { parseArgs } from 'node:util'
import { usageError } from '../errors.ts'
import type { ModelFiles } from '../request.ts'
import { trainerNames } from '../trainers/bundled-trainer.ts'
import { checkId, checkPackageName } from './check-names.ts'
import { oneOf } from './one-of.ts'
import { readCategories } from './read-categories.ts'

/** What the command line says; the rest is asked, or taken as usual. */
export interface Arguments extends ModelFiles {
  readonly folder: string | undefined
  readonly id: string | undefined
  readonly packageName: string | undefined
  readonly description?: string | undefined
  /** Ask nothing. */
  readonly yes: boolean
  readonly help: boolean
  readonly version: boolean
}

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const options = {
  from: text,
  csv: text,
  trainer: text,
  label: text,
  expected: text,
  'expected-column': text,
  id: text,
  name: text,
  description: text,
  task: text,
  columns: text,
  output: text,
  categories: { type: 'string', multiple: true, default: [] as string[] },
  rounds: text,
  yes: { ...flag, short: 'y' },
  help: { ...flag, short: 'h' },
  version: flag,
} as const

/** @throws FlitError FLIT_USAGE at what there is not. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = parse(args)
  const [folder, ...others] = positionals
  if (others.length > 0) throw usageError(String(others[0]), `'${others[0]}' is one folder too many.`, seeHelp)
  const { id, name, 'expected-column': expectedColumn, categories, task, rounds, columns, trainer, ...rest } = values
  return {
    ...rest,
    folder,
    id: id === undefined ? undefined : checkId(id),
    packageName: name === undefined ? undefined : checkPackageName(name),
    expectedColumn,
    columns: columns?.split(','),
    task: oneOf('--task', task, ['binary-classification', 'regression']),
    trainer: oneOf('--trainer', trainer, trainerNames),
    rounds: oneOf('--rounds', rounds, ['best', 'all']),
    categories: readCategories(categories),
  }
}

const seeHelp = "'create-flit-model --help' says what there is."

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\.\s/)
    const [argument = ''] = /(?<=')-[^ ',=]+/.exec(problem) ?? []
    throw usageError(argument, `${problem.replace(/\.$/, '')}.`, seeHelp)
  }
}
