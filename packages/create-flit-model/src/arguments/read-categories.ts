import { usageError } from '../errors.ts'

/**
 * What `--categories home=owner,rent` says, for each input.
 * @throws FlitError FLIT_USAGE where it says something else.
 */
export function readCategories(flags: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(flags.map(readOne))
}

function readOne(flag: string): [string, string[]] {
  const end = flag.indexOf('=')
  const values = flag.slice(end + 1).split(',')
  const isClear = end > 0 && !values.includes('') && new Set(values).size === values.length
  if (isClear) return [flag.slice(0, end), values]
  throw usageError(
    '--categories',
    `--categories is '${flag}'.`,
    'Write the input and its categories, each once, in the order of their indices: --categories home=owner,rent,other.',
  )
}
