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
  checkTogether(given, 'csv', 'from')
  checkTogether(given, 'expected', 'csv')
  const { folder = 'my-model' } = given
  const id = checkId(given.id ?? usualId(folder))
  return { ...given, folder, id, packageName: checkPackageName(given.packageName ?? usualPackageName(id)) }
}

function checkTogether(given: Arguments, flag: 'csv' | 'expected', needed: 'from' | 'csv'): void {
  if (given[flag] === undefined || given[needed] !== undefined) return
  throw usageError(`--${flag}`, `--${flag} is of no use without --${needed}.`, `Add --${needed}.`)
}
