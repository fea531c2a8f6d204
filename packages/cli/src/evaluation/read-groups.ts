import { usageError } from '../errors.ts'

const most = 50

/**
 * The groups of a protected column, by row; `unknown` where it is empty.
 * @throws FlitError FLIT_USAGE for a column that is empty, or that has too many values for each to be a group.
 */
export function readGroups(column: string, texts: readonly string[]): readonly string[] {
  const found = new Set(texts).size
  if (texts.every((text) => text === '')) {
    throw usageError('--protected', `No row has a value in the column '${column}'.`, 'Name a column that has groups.')
  }
  if (found > most) {
    const problem = `The column '${column}' has ${found} values, which are too many to be groups.`
    throw usageError('--protected', problem, `Write bands into the file, such as 25-34: at most ${most} groups.`)
  }
  return texts.map((text) => (text === '' ? 'unknown' : text))
}
