import { manifestSchema } from '@flit-ml/spec'
import { usageError } from '../errors.ts'

const { id } = manifestSchema['properties'] as { readonly id: { readonly pattern: string; readonly maxLength: number } }
const idPattern = new RegExp(id.pattern)
const namePattern = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/

/** @throws FlitError FLIT_USAGE where it is no model id. */
export function checkId(text: string): string {
  if (idPattern.test(text) && text.length <= id.maxLength) return text
  throw usageError('--id', `'${text}' is no model id.`, 'Write <domain>.<name> in lower case, such as bnpl.churn.')
}

/** @throws FlitError FLIT_USAGE where no package can have this name. */
export function checkPackageName(text: string): string {
  if (namePattern.test(text) && text.length <= 214) return text
  throw usageError('--name', `'${text}' is no package name.`, 'Write it in lower case, such as @my-team/model-churn.')
}
