import { usageError } from '../errors.ts'
import type { Request } from '../request.ts'
import { checkId, checkPackageName } from './check-names.ts'
import type { Arguments } from './read-arguments.ts'
import { usualId, usualPackageName } from './usual-names.ts'

/**
 * What nobody said, as usual.
 * @throws FlitError FLIT_USAGE where a name is none, or a flag needs another one.
 */
export function complete(given: Arguments): Request {
  checkTogether(given, 'csv', ['from', 'trainer'])
  checkTogether(given, 'expected', ['from'])
  checkTogether(given, 'expected', ['csv'])
  checkTogether(given, 'label', ['trainer'])
  checkTogether(given, 'trainer', ['csv'])
  checkTogether(given, 'trainer', ['label'])
  if (given.trainer && given.from !== undefined) {
    throw usageError('--trainer', `--trainer fits a model, and ${given.from} is one already.`, 'Leave one of them out.')
  }
  const { folder = 'my-model' } = given
  const id = checkId(given.id ?? usualId(folder))
  return { ...given, folder, id, packageName: checkPackageName(given.packageName ?? usualPackageName(id)) }
}

type Flag = 'csv' | 'expected' | 'from' | 'trainer' | 'label'

function checkTogether(given: Arguments, flag: Flag, needed: readonly Flag[]): void {
  if (given[flag] === undefined || needed.some((each) => given[each] !== undefined)) return
  const flags = needed.map((each) => `--${each}`).join(' or ')
  throw usageError(`--${flag}`, `--${flag} is of no use without ${flags}.`, `Add ${flags}.`)
}
